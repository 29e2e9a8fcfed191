import { treasurerAlerts, type TreasurerAlert } from '../donations/ledger/outbox-task.ts';

/** Whether an alert stays on `/beheer/aandacht/` until somebody says to have looked. The others are told by mail and ask for nothing. */
const staysUntilLookedAt: Readonly<Record<TreasurerAlert, boolean>> = {
  'payment-held': true,
  'double-payment': true,
  'debit-paid-after-all': true,
  'refund-exceeds-gift': true,
  'refund-not-arrived': true,
  'debit-reversed': false,
  'account-holder-deceased': true,
  'wrong-debit-sequence': true,
  'debit-refused-by-donor': true,
  'action-failing': true,
  // Over by itself; the page says so while it lasts.
  'card-testing': false,
  // The page lists the mails themselves.
  'mails-in-doubt': false,
};

export const alertsToAttend: readonly TreasurerAlert[] = treasurerAlerts.filter((kind) => staysUntilLookedAt[kind]);
