import * as z from 'zod';
import { parse } from '../form.ts';
import { missing } from '../problem.ts';
import { showInvoice, showInvoicePayment } from '../show-billing.ts';
import type { Answer } from './call.ts';
import { listAnswer, listParameters } from './list.ts';

export const readInvoice: Answer = ({ world, id, expand: whole }) => {
  const invoice = world.invoices.get(id);
  if (invoice === undefined) throw missing('invoice', id);
  return showInvoice(world, invoice, whole);
};

const invoiceFilter = z.strictObject({ ...listParameters, subscription: z.string().optional() });

export const listInvoices: Answer = ({ world, given, expand: whole }) => {
  const { subscription } = parse(invoiceFilter, given);
  const inside = whole.map((name) => name.replace('data.', ''));
  const all = [...world.invoices.values()].filter((made) => (subscription ?? made.subscription) === made.subscription);
  return listAnswer({ given }, '/v1/invoices', all, (invoice) => showInvoice(world, invoice, inside));
};

const paymentFilter = z.strictObject({
  ...listParameters,
  payment: z.strictObject({ type: z.literal('payment_intent'), payment_intent: z.string() }),
});

export const listInvoicePayments: Answer = ({ world, given }) => {
  const { payment } = parse(paymentFilter, given);
  const all = [...world.invoices.values()].filter((made) => made.intent === payment.payment_intent);
  return listAnswer({ given }, '/v1/invoice_payments', all, (invoice) =>
    showInvoicePayment(invoice, payment.payment_intent),
  );
};
