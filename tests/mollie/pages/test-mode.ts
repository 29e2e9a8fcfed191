import { randomId } from '../ids.ts';
import { findMethod } from '../methods.ts';
import { choose, settle } from '../payments.ts';
import type { Payment } from '../records.ts';
import { chargeBack } from '../refunds.ts';
import type { World } from '../world.ts';
import { escapeHtml, page, redirect } from './page.ts';
import { listUrl } from './urls.ts';

const cookieName = 'SESSIONID';
const outcomes = ['open', 'paid', 'failed', 'canceled', 'expired', 'authorized', 'pending', 'chargeback'] as const;
type Outcome = (typeof outcomes)[number];

const labels: Record<Outcome, string> = {
  open: 'Open',
  paid: 'Paid',
  failed: 'Failed',
  canceled: 'Canceled',
  expired: 'Expired',
  authorized: 'Authorized',
  pending: 'Pending',
  chargeback: 'Charged back',
};

/** The page where a tester decides how the payment ends; with its other token, how a finished one goes on. */
export async function testMode(world: World, request: Request, payment: Payment, changing: boolean): Promise<Response> {
  const method = new URL(request.url).searchParams.get('method') ?? payment.method ?? 'ideal';
  if (!changing && !payment.offered.includes(method)) return redirect(listUrl(new URL(request.url).origin, payment));
  const offered = offeredOutcomes(payment, method, changing);
  const session = readSession(request);
  if (request.method === 'GET') return form(payment, offered, session ?? randomId('', 24));

  const data = await request.formData();
  const outcome = offered.find((candidate) => candidate === data.get('final_state'));
  if (session === undefined || data.get('_formtoken') !== session || !outcome) return redirect(request.url);
  if (!changing) choose(world, payment, method);
  return apply(world, request, payment, outcome);
}

function apply(world: World, request: Request, payment: Payment, outcome: Outcome): Response {
  // A debit has no donor to send back: the page then shows what it has become.
  const home = payment.redirectUrl ?? request.url;
  if (outcome === 'open') return redirect(home);
  if (outcome === 'chargeback') {
    chargeBack(world, payment, { amount: payment.amount, reason: null });
    return redirect(home);
  }
  const preselected = payment.offered.length === 1;
  if ((outcome === 'failed' || outcome === 'canceled') && payment.status === 'open' && !preselected) {
    choose(world, payment, null);
    return redirect(listUrl(new URL(request.url).origin, payment));
  }
  settle(world, payment, outcome);
  return redirect(outcome === 'canceled' ? (payment.cancelUrl ?? home) : home);
}

function form(payment: Payment, offered: Outcome[], session: string): Response {
  const radios = offered.map(
    (outcome) =>
      `<label><input type="radio" name="final_state" value="${outcome}" required> ${labels[outcome]}</label>`,
  );
  return page(
    payment,
    `<h1>Hoe loopt deze betaling af?</h1>
<form method="post">
<input type="hidden" name="_formtoken" value="${escapeHtml(session)}">
<fieldset><legend lang="en">Payment status</legend>
${radios.join('\n')}
</fieldset>
<button name="submit" value="submit">Verder</button>
</form>`,
    `${cookieName}=${session}; Path=/checkout/; HttpOnly; SameSite=Lax`,
  );
}

function offeredOutcomes(payment: Payment, method: string, changing: boolean): Outcome[] {
  if (changing) return payment.status === 'paid' ? ['chargeback'] : ['paid', 'failed'];
  const usual: readonly string[] = findMethod(method)?.outcomes ?? [];
  const cardsLater = method === 'creditcard' && payment.captureMode === 'manual' ? ['authorized'] : [];
  return outcomes.filter((outcome) => usual.includes(outcome) || cardsLater.includes(outcome));
}

function readSession(request: Request): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`).exec(request.headers.get('Cookie') ?? '')?.[1];
}
