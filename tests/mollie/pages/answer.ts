import { finished } from '../payments.ts';
import type { Payment } from '../records.ts';
import type { World } from '../world.ts';
import { redirect } from './page.ts';
import { selectIssuer, selectMethod } from './select.ts';
import { testMode } from './test-mode.ts';

/** Answers a visit to the hosted checkout; undefined when there is no such page. */
export async function answerPage(world: World, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  if (url.pathname.startsWith('/external/icons/')) return icon();
  const [, checkout, kind, first = '', second = ''] = url.pathname.split('/');
  if (checkout !== 'checkout') return undefined;
  const token = kind === 'test-mode' ? url.searchParams.get('token') : kind === 'select-issuer' ? second : first;
  const payment = [...world.payments.values()].find(
    (candidate) => candidate.checkoutToken === token || candidate.stateToken === token,
  );
  if (!payment) return undefined;
  if (payment.stateToken === token) return testMode(world, request, payment, true);
  if (isOver(payment)) return redirect(payment.redirectUrl ?? '/');
  if (kind === 'select-method') return selectMethod(world, request, payment);
  if (kind === 'select-issuer') return selectIssuer(request, payment, first);
  return kind === 'test-mode' ? testMode(world, request, payment, false) : undefined;
}

function isOver({ status }: Payment): boolean {
  return finished.has(status) || status === 'pending' || status === 'authorized';
}

function icon(): Response {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="32" height="24" viewBox="0 0 32 24">' +
    '<rect width="32" height="24" rx="4" fill="#ddd"/><path d="M4 8h24v3H4z" fill="#555"/></svg>';
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=86400' } });
}
