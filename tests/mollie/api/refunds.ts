import * as z from 'zod';
import { Problem } from '../problem.ts';
import { refund } from '../refunds.ts';
import { amountParameter, metadataParameter, readBody, readQuery, type Answer, type Call } from './call.ts';
import { findChargeback, findPayment, findRefund } from './find.ts';
import { listAnswer } from './list.ts';
import { showChargeback, showRefund } from './show.ts';

export function createRefund(call: Call): Answer {
  const payment = findPayment(call);
  const { amount, description, metadata } = readBody(
    call,
    z.strictObject({ amount: amountParameter, description: z.string().optional(), metadata: metadataParameter }),
  );
  if (payment.status !== 'paid') throw new Problem(422, 'The payment cannot be refunded');
  const created = refund(call.world, payment, {
    amount,
    description: description ?? payment.description,
    metadata: metadata ?? null,
  });
  return { status: 201, body: showRefund(call.origin, created) };
}

export function getRefund(call: Call): Answer {
  readQuery(call, ['embed']);
  return { status: 200, body: showRefund(call.origin, findRefund(call)) };
}

export function cancelRefund(call: Call): Answer {
  const found = findRefund(call);
  if (found.status !== 'queued' && found.status !== 'pending') {
    throw new Problem(422, 'The refund can no longer be canceled');
  }
  found.status = 'canceled';
  return { status: 204 };
}

export function listRefunds(call: Call): Answer {
  const refunds = [...call.world.refunds.values()].filter(ofPayment(call));
  return listAnswer(call, 'refunds', refunds, (entry) => showRefund(call.origin, entry), ['embed']);
}

export function getChargeback(call: Call): Answer {
  readQuery(call, ['embed']);
  return { status: 200, body: showChargeback(call.origin, findChargeback(call)) };
}

export function listChargebacks(call: Call): Answer {
  const chargebacks = [...call.world.chargebacks.values()].filter(ofPayment(call));
  return listAnswer(call, 'chargebacks', chargebacks, (entry) => showChargeback(call.origin, entry), ['embed']);
}

/** Those of the payment in the path, or all when there is none. */
function ofPayment(call: Call): (entry: { paymentId: string }) => boolean {
  if (call.params['payment'] === undefined) return () => true;
  const { id } = findPayment(call);
  return (entry) => entry.paymentId === id;
}
