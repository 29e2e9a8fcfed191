import type { Payment } from '../records.ts';

/** Where a donor goes to pay: straight to the method when there is only one, else to the list. */
export function checkoutUrl(origin: string, payment: Payment): string {
  const [only, ...others] = payment.offered;
  return only !== undefined && others.length === 0 ? methodUrl(origin, payment, only) : listUrl(origin, payment);
}

export function listUrl(origin: string, payment: Payment): string {
  return `${origin}/checkout/select-method/${payment.checkoutToken}`;
}

/** KBC still lets people choose their bank here; the others go straight to the test page. */
export function methodUrl(origin: string, payment: Payment, method: string): string {
  if (method === 'kbc') return `${origin}/checkout/select-issuer/${method}/${payment.checkoutToken}`;
  return testModeUrl(origin, method, payment.checkoutToken);
}

export function testModeUrl(origin: string, method: string, token: string): string {
  return `${origin}/checkout/test-mode?${new URLSearchParams({ method, token })}`;
}

export function changeStateUrl(origin: string, payment: Payment): string {
  return testModeUrl(origin, payment.method ?? 'ideal', payment.stateToken);
}
