/** What to do after a failed or reversed debit. `donor`: which advice the mail gives; absent: no mail to the donor at all. */
export interface ReasonAction {
  readonly donor?: DebitAdvice;
  readonly subscription: 'keep' | 'stop';
  readonly treasurer?: 'account-holder-deceased' | 'wrong-debit-sequence' | 'debit-refused-by-donor';
}

export type DebitAdvice =
  | 'check-account-number'
  | 'use-other-account'
  | 'enough-money'
  | 'card-expired'
  | 'give-permission-again'
  | 'you-reversed-it'
  | 'you-refused-it'
  | 'payment-denied'
  | 'bank-blocks-it'
  | 'ask-your-bank';

/** SEPA reason codes as on Mollie's help pages, what Mollie calls `statusReason` of a card, and `FRAD` of ISO 20022 for what somebody says not to have agreed to; a code not here is `MS03`, "reason not specified". */
export const reasonActions: Readonly<Record<string, ReasonAction>> = {
  AC01: { donor: 'check-account-number', subscription: 'stop' },
  AC04: { donor: 'use-other-account', subscription: 'stop' },
  AC06: { donor: 'use-other-account', subscription: 'stop' },
  AG02: { subscription: 'keep', treasurer: 'wrong-debit-sequence' },
  AM04: { donor: 'enough-money', subscription: 'keep' },
  FRAD: { donor: 'payment-denied', subscription: 'stop' },
  MD01: { donor: 'give-permission-again', subscription: 'stop' },
  MD06: { donor: 'you-reversed-it', subscription: 'stop', treasurer: 'debit-refused-by-donor' },
  MD07: { subscription: 'stop', treasurer: 'account-holder-deceased' },
  MS02: { donor: 'you-refused-it', subscription: 'stop', treasurer: 'debit-refused-by-donor' },
  MS03: { donor: 'ask-your-bank', subscription: 'keep' },
  SL01: { donor: 'bank-blocks-it', subscription: 'stop' },
  expired_card: { donor: 'card-expired', subscription: 'stop' },
  insufficient_funds: { donor: 'enough-money', subscription: 'keep' },
};

export function actionFor(reasonCode: string | undefined): ReasonAction {
  return reasonActions[reasonCode ?? ''] ?? { donor: 'ask-your-bank', subscription: 'keep' };
}
