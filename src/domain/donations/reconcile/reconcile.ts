import { openBooks } from '../ledger/books.ts';
import { localDate } from '../../../shared/calendar.ts';
import { reconcileDonation } from './reconcile-donation.ts';
import type { OutboxItem } from '../ledger/ledger.ts';
import { processOutbox, type Failure, type OutboxDeps, type OutboxReport } from '../outbox/process-outbox.ts';
import { ProviderUnavailable } from '../provider/ports.ts';
import type { ProviderName } from '../provider/provider.ts';
import { nextLookAfterLooking } from '../ledger/deadlines.ts';
import { settlePayment, type SettleDeps } from '../payments/settle-payment.ts';
import { day, hour, minute, type Timestamp } from '../../../shared/time.ts';
import { oweStatements } from './yearly-statement.ts';

export interface ReconcileReport {
  readonly at: Timestamp;
  /** Donations about which the provider was asked. */
  readonly looked: number;
  /** Donations whose books lacked something: a webhook was missing, or something changed at the provider without one. */
  readonly repaired: readonly string[];
  readonly unavailable: readonly string[];
  /** What went wrong in a way that nobody foresaw: one broken donation never keeps the others waiting. */
  readonly failed: readonly Failure[];
  readonly outbox: OutboxReport;
  /** All mails in doubt, whatever `limit` is: a person has to look, and the treasurer gets one mail about them. */
  readonly stuck: readonly OutboxItem[];
  /** There may be more to do than `limit` allowed. */
  readonly more: boolean;
}

export type ReconcileDeps = OutboxDeps & SettleDeps;

/** Makes the books true again whatever was missed: webhooks, crashes, outages, changes that the provider never tells about. */
export async function reconcile(deps: ReconcileDeps, { limit }: { readonly limit: number }): Promise<ReconcileReport> {
  const at = deps.clock.now();
  const findings: Findings = { repaired: new Set(), unavailable: new Set(), failed: [] };
  const turnedBackSeen = await settleTurnedBack(deps, findings);
  const due = await deps.ledger.due('nextCheckAt', at, limit);
  for (const donationId of due) await lookAfter(deps, donationId, findings);
  const statements = await oweStatements(deps, { limit });
  await deps.outbox.oweNewsOfDoubt(at - quarterOfAnHour, at);
  const outbox = await processOutbox(deps, { limit });
  const stuck = await deps.outbox.stuck(at - quarterOfAnHour);
  if (turnedBackSeen) await deps.ledger.reconciled(at);
  return {
    at,
    looked: due.length,
    repaired: [...findings.repaired],
    unavailable: [...findings.unavailable],
    failed: [...findings.failed, ...statements.failed, ...outbox.failed],
    outbox,
    stuck,
    more: due.length === limit || statements.looked === limit || outbox.more,
  };
}

interface Findings {
  readonly repaired: Set<string>;
  readonly unavailable: Set<string>;
  readonly failed: Failure[];
}

const quarterOfAnHour = 15 * minute;

/** Refunds and chargebacks come long after a payment is final, so they are asked for by their own date. */
async function settleTurnedBack(deps: ReconcileDeps, findings: Findings): Promise<boolean> {
  const since = await turnedBackSince(deps);
  const seen = [];
  for (const name of deps.provider.names) seen.push(await settleTurnedBackAt(name, since, deps, findings));
  return seen.every(Boolean);
}

/** False when it could not tell: then the next run looks as far back as this one. */
async function settleTurnedBackAt(
  name: ProviderName,
  since: Timestamp,
  deps: ReconcileDeps,
  { repaired, failed }: Findings,
): Promise<boolean> {
  try {
    for (const paymentId of await deps.provider.paymentsTurnedBack(since, name)) {
      const settled = await settlePayment(deps, paymentId);
      if (settled.outcome === 'provider-unavailable') return false;
      if (settled.outcome === 'settled') repaired.add(settled.donation.id);
    }
    return true;
  } catch (error) {
    if (!(error instanceof ProviderUnavailable)) failed.push({ donationId: '', error });
    return false;
  }
}

/** Each run overlaps the last; the first of a day goes far back, for refunds that failed and chargebacks that were reversed since. */
async function turnedBackSince({ ledger, clock }: ReconcileDeps): Promise<Timestamp> {
  const last = (await ledger.lastReconcile()) ?? 0;
  const firstToday = localDate(last) !== localDate(clock.now());
  return Math.max(0, last - (firstToday ? 90 : 2) * day);
}

async function lookAfter(
  deps: ReconcileDeps,
  donationId: string,
  { repaired, unavailable, failed }: Findings,
): Promise<void> {
  try {
    if (await reconcileDonation(deps, donationId)) repaired.add(donationId);
    const books = await openBooks(deps.ledger, donationId);
    if (books !== undefined)
      await deps.ledger.setNextCheck(donationId, nextLookAfterLooking(books.donation, deps.clock.now()));
  } catch (error) {
    const isOut = error instanceof ProviderUnavailable;
    if (isOut) unavailable.add(donationId);
    else failed.push({ donationId, error });
    await deps.ledger.setNextCheck(donationId, deps.clock.now() + (isOut ? hour : day));
  }
}
