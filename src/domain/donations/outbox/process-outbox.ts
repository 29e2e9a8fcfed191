import { openBooks } from '../ledger/books.ts';
import { askForRefund } from './ask-for-refund.ts';
import { composeMail, giftSummary } from './compose-mail.ts';
import type { Donation } from '../ledger/donation.ts';
import { giftsOfDonor } from '../ledger/gifts-of-donor.ts';
import type { Outbox, OutboxItem, OutboxOutcome } from '../ledger/ledger.ts';
import type { GiftSummary, Mail, Mailer } from './mail.ts';
import { missedDebitStatus } from '../ledger/missed-debit.ts';
import { actions, eventOf, type OutboxTask } from '../ledger/outbox-task.ts';
import { ProviderRefused, ProviderUnavailable, type Signer } from '../provider/ports.ts';
import { changeMandate } from './change-mandate.ts';
import { carryOut, type ActionOutcome, type SubscriptionDeps } from './subscription-actions.ts';
import { hour, minute, type Timestamp } from '../../../shared/time.ts';
import { manageToken, missedToken } from '../payments/tokens.ts';

export interface OutboxDeps extends SubscriptionDeps {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly signer: Signer;
}

export interface OutboxReport {
  readonly done: readonly OutboxItem[];
  readonly later: readonly OutboxItem[];
  /** Claimed, and nobody knows whether the mail went out: a person decides. */
  readonly unknown: readonly OutboxItem[];
  readonly failed: readonly Failure[];
  /** There may be more that is due than `limit` allowed. */
  readonly more: boolean;
}

/** Something that nobody foresaw went wrong with one donation; the others go on. */
export interface Failure {
  readonly donationId: string;
  readonly error: unknown;
}

/** After so many tries an action that keeps failing is told to the treasurer. */
const triesBeforeAlert = 3;

/**
 * Sends the mails and does the deeds that the books owe: after a settled payment those of one donation, else of all. Each mail
 * goes out at most once; what surely was not sent is tried again later.
 */
export async function processOutbox(
  deps: OutboxDeps,
  { limit, donationId }: { readonly limit: number; readonly donationId?: string },
): Promise<OutboxReport> {
  const report: Record<Paid, OutboxItem[]> = { done: [], later: [], unknown: [] };
  const failed: Failure[] = [];
  let more = false;
  // A deed may make us owe something new: a stopped subscription owes a mail.
  for (let round = 0; round < 3; round += 1) {
    const question = { now: deps.clock.now(), limit, ...(donationId && { donationId }) };
    const due = await deps.outbox.due(question);
    more = due.length === limit;
    if (due.length === 0) break;
    for (const item of due) {
      try {
        const list = await payOne(deps, item);
        if (list !== undefined) report[list].push(item);
      } catch (error) {
        failed.push({ donationId: item.donationId, error });
      }
    }
  }
  return { ...report, failed, more };
}

/** How long a deed may take before another may try: longer than any time limit of ours. */
const lease = 5 * minute;

type Paid = 'done' | 'later' | 'unknown';

async function payOne(deps: OutboxDeps, item: OutboxItem): Promise<Paid | undefined> {
  const now = deps.clock.now();
  const isAction = actions.some((kind) => kind === item.task.kind);
  if (!(await deps.outbox.claim(item, now, now + lease))) return undefined;
  const outcome = isAction ? await performAction(deps, item, now) : await sendMail(deps, item, now);
  if (outcome === 'unknown') return 'unknown';
  await deps.outbox.settle(item, outcome);
  return outcome.kind === 'retry' ? 'later' : 'done';
}

async function performAction(deps: OutboxDeps, item: OutboxItem, now: Timestamp): Promise<OutboxOutcome> {
  try {
    const { kind, about = '' } = item.task;
    const outcome = await perform(deps, kind, item.donationId, about);
    if (outcome !== 'waiting') return { kind: outcome === 'done' ? 'done' : 'void' };
  } catch (error) {
    if (!(error instanceof ProviderUnavailable || error instanceof ProviderRefused)) throw error;
  }
  if (item.tries + 1 >= triesBeforeAlert)
    await deps.outbox.enqueue(item.donationId, { kind: 'action-failing', about: eventOf(item.task) }, now);
  return { kind: 'retry', at: now + retryDelay(item.tries) };
}

function perform(
  deps: OutboxDeps,
  kind: OutboxTask['kind'],
  donationId: string,
  about: string,
): Promise<ActionOutcome> {
  if (kind === 'request-refund') return askForRefund(deps, donationId, about);
  return kind === 'change-mandate' ? changeMandate(deps, donationId) : carryOut(deps, donationId);
}

async function mailFor(deps: OutboxDeps, item: OutboxItem, now: Timestamp): Promise<Mail | undefined> {
  const books = await openBooks(deps.ledger, item.donationId);
  if (books === undefined) return undefined;
  const donor = await deps.ledger.readDonor(item.donationId);
  const token = await manageToken(deps.signer, item.donationId, now);
  const gifts = item.task.kind === 'manage-links' ? await giftsOf(deps, donor?.email, now) : [];
  const { donation } = books;
  const ofDonor =
    item.task.kind === 'yearly-statement' || item.task.kind === 'thank-you'
      ? (await giftsOfDonor(deps.ledger, donation)).donations
      : [donation];
  const missed = await missedOf(deps, donation, item.task, now);
  return composeMail(item, { donation, donor, manageToken: token, ...missed, gifts, ofDonor, now });
}

async function missedOf(
  { ledger, signer }: OutboxDeps,
  donation: Donation,
  { kind, about }: OutboxTask,
  now: Timestamp,
) {
  const standing = kind === 'debit-failed' && about ? await missedDebitStatus({ ledger }, donation, about) : undefined;
  if (about === undefined || standing?.outcome !== 'missed') return {};
  const token = await missedToken(signer, { donationId: donation.id, paymentId: about }, now);
  return { missed: { amount: standing.amount, token } };
}

async function sendMail(deps: OutboxDeps, item: OutboxItem, now: Timestamp): Promise<OutboxOutcome | 'unknown'> {
  const mail = await mailFor(deps, item, now);
  const handOver = () => deps.outbox.handOver(item, deps.clock.now());
  const fate = mail === undefined ? 'refused' : await deps.mailer.send(mail, handOver);
  if (fate === 'unknown') {
    // Also for a mailer that found out without asking.
    await handOver();
    return fate;
  }
  if (fate === 'not-accepted') return { kind: 'retry', at: now + retryDelay(item.tries) };
  return { kind: fate === 'accepted' ? 'done' : 'void' };
}

async function giftsOf(deps: OutboxDeps, email: string | undefined, now: Timestamp): Promise<GiftSummary[]> {
  if (email === undefined) return [];
  const found: Donation[] = [];
  for (const id of await deps.ledger.findByEmail(email, 20)) {
    const books = await openBooks(deps.ledger, id);
    if (books !== undefined) found.push(books.donation);
  }
  return Promise.all(
    found.map(async (donation) => giftSummary(donation, await manageToken(deps.signer, donation.id, now))),
  );
}

/** 1 minute, then 4, 16, ... and at most 12 hours. */
function retryDelay(tries: number): number {
  return Math.min(minute * 4 ** tries, 12 * hour);
}
