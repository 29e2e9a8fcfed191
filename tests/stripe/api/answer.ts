import { failAfter, failBefore, hang, takeFault } from '../faults.ts';
import { readForm } from '../form.ts';
import { once } from '../idempotency.ts';
import { Problem } from '../problem.ts';
import type { World } from '../world.ts';
import * as billing from './billing.ts';
import type { Answer } from './call.ts';
import * as customers from './customers.ts';
import * as invoices from './invoices.ts';
import * as payments from './payments.ts';
import * as payouts from './payouts.ts';

const routes: Readonly<Record<string, Answer>> = {
  'POST /v1/checkout/sessions': payments.createSession,
  'GET /v1/checkout/sessions': payments.listSessions,
  'GET /v1/checkout/sessions/:id': payments.readSession,
  'POST /v1/checkout/sessions/:id/expire': payments.endSession,
  'GET /v1/payment_intents/:id': payments.readIntent,
  'POST /v1/refunds': payments.createRefund,
  'GET /v1/refunds': payments.listRefunds,
  'GET /v1/disputes': payments.listDisputes,
  'POST /v1/customers': customers.createCustomer,
  'GET /v1/customers/:id': customers.readCustomer,
  'DELETE /v1/customers/:id': customers.deleteCustomer,
  'GET /v1/customers/:id/payment_methods': customers.listMethods,
  'POST /v1/products': customers.createProduct,
  'GET /v1/products/:id': customers.readProduct,
  'POST /v1/subscriptions': billing.createSubscription,
  'GET /v1/subscriptions': billing.listSubscriptions,
  'GET /v1/subscriptions/:id': billing.readSubscription,
  'POST /v1/subscriptions/:id': billing.updateSubscription,
  'DELETE /v1/subscriptions/:id': billing.endSubscription,
  'GET /v1/payouts': payouts.listPayouts,
  'GET /v1/payouts/:id': payouts.readPayout,
  'GET /v1/balance_transactions': payouts.listBalanceTransactions,
  'GET /v1/invoices': invoices.listInvoices,
  'GET /v1/invoices/:id': invoices.readInvoice,
  'GET /v1/invoice_payments': invoices.listInvoicePayments,
};

export async function answerApi(world: World, request: Request): Promise<Response> {
  try {
    if (!/^Bearer [rs]k_test_\w{10,}$/.test(request.headers.get('Authorization') ?? ''))
      throw new Problem(401, 'Invalid API Key provided');
    const isRestricted = request.headers.get('Authorization')?.startsWith('Bearer rk_');
    if (isRestricted && /^\/v1\/(payouts|balance)/.test(new URL(request.url).pathname))
      throw new Problem(403, 'The provided key does not have the required permissions for this endpoint.');
    const fault = takeFault(world, request);
    if (fault === 'hang') return await hang(world, request);
    failBefore(fault);
    const response = await answer(world, request);
    if (fault === 'hang-after-commit') return await hang(world, request);
    return fault === 'once-500-after-commit' ? failAfter() : response;
  } catch (error) {
    if (error instanceof Problem) return error.toResponse();
    throw error;
  }
}

async function answer(world: World, request: Request): Promise<Response> {
  const { pathname, search, origin } = new URL(request.url);
  const body = request.method === 'GET' ? search.slice(1) : await request.text();
  const found = find(request.method, pathname);
  if (found === undefined) throw new Problem(404, `Unrecognized request URL (${request.method}: ${pathname}).`);
  const given = readForm(body);
  const expand = Object.values(typeof given['expand'] === 'object' ? given['expand'] : {}).filter(
    (name) => typeof name === 'string',
  );
  const run = () => Response.json(found.answer({ world, origin, id: found.id, given, expand }));
  const key = request.method === 'POST' ? request.headers.get('Idempotency-Key') : null;
  return once(world, key, `${pathname} ${body}`, run);
}

function find(method: string, pathname: string): { answer: Answer; id: string } | undefined {
  const parts = pathname.split('/');
  for (const [route, answering] of Object.entries(routes)) {
    const [verb, path = ''] = route.split(' ');
    const names = path.split('/');
    if (verb !== method || names.length !== parts.length) continue;
    if (names.every((name, index) => name === ':id' || name === parts[index]))
      return { answer: answering, id: parts[names.indexOf(':id')] ?? '' };
  }
  return undefined;
}
