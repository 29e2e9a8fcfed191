import type { Outcome } from './payments.ts';

/** What a donor does on the checkout page, without a browser. Returns where the donor is sent, or the page itself. */
export async function visit(checkoutUrl: string, outcome: Outcome, type = 'card'): Promise<string> {
  const body = new URLSearchParams({ outcome, type });
  const response = await fetch(checkoutUrl, { method: 'POST', body, redirect: 'manual' });
  if (response.status !== 303 && response.status !== 200) throw new Error(`${checkoutUrl} answered ${response.status}`);
  return response.headers.get('Location') ?? checkoutUrl;
}
