import type { IntentAnswer } from './answers.ts';

/**
 * Why a bank said no, in the SEPA codes that the domain knows what to do with (`reason-codes.ts`). Stripe's words: of a declined
 * card and of a failed SEPA debit. What is not here stays without a code: "ask your bank".
 */
const reasons: Readonly<Record<string, string>> = {
  insufficient_funds: 'AM04',
  account_closed: 'AC04',
  bank_account_closed: 'AC04',
  no_account: 'AC01',
  invalid_account_number: 'AC01',
  incorrect_account_details: 'AC01',
  account_frozen: 'AC06',
  bank_account_restricted: 'AC06',
  debit_not_authorized: 'MD01',
  recipient_deceased: 'MD07',
};

export function reasonOf(intent: IntentAnswer | undefined): string | undefined {
  const { decline_code: declined, code } = intent?.last_payment_error ?? {};
  return reasons[declined ?? ''] ?? reasons[code ?? ''] ?? reasons[intent?.latest_charge?.failure_code ?? ''];
}

/**
 * Of a dispute: the reasons that begin with whose account or card it is. Who took the money back is told "you reversed it"; who
 * denies the payment may be another than the donor, so that mail only says what the bank was told.
 */
const disputes: Readonly<Record<string, string>> = {
  customer_initiated: 'MD06',
  subscription_canceled: 'MD06',
  fraudulent: 'FRAD',
  unrecognized: 'FRAD',
  debit_not_authorized: 'FRAD',
};

export function chargebackReason(reason: string): string | undefined {
  return disputes[reason] ?? reasons[reason];
}
