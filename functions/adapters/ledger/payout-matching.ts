import { sql } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { LineMatch, MatchedLine } from '../../../src/domain/treasurer/payout-ports.ts';
import type { PayoutLineKind } from '../../../src/domain/treasurer/payout.ts';
import { bookings } from './schema/money.ts';
import { payoutLines, payouts } from './schema/payouts.ts';

/** The booking of the same movement: of one kind and about one thing there is one. */
export const booking = sql`${bookings.itemId} = ${payoutLines.itemId} and ${bookings.kind} = ${payoutLines.kind} and ${bookings.mode} = ${payouts.mode}`;

/** Of several lines about one thing the first counts, and one that failed to be paid last: so a booking is matched once. */
const isAgain = sql`exists (
  select 1 from ${payoutLines} as "first" join ${payouts} as "earlier" on "earlier"."id" = "first"."payout_id"
  where "first"."item_id" = ${payoutLines.itemId} and "first"."kind" = ${payoutLines.kind} and "earlier"."mode" = ${payouts.mode}
    and ("earlier"."status" = 'failed', "earlier"."paid_on", "first"."payout_id", "first"."id")
      < (${payouts.status} = 'failed', ${payouts.paidOn}, ${payoutLines.payoutId}, ${payoutLines.id}))`;

/** For a query over lines with their payout and, where there is one, their booking. */
export const lineMatch = sql<LineMatch>`case
  when ${payoutLines.kind} in ('cost', 'other') then ${payoutLines.kind}
  when ${bookings.donationId} is null then 'unknown'
  when ${isAgain} then 'again'
  when ${bookings.cents} <> ${payoutLines.cents} then 'differs'
  else 'matched' end`;

/** What is read of a line. */
export const matchedLine = {
  payoutId: payoutLines.payoutId,
  id: payoutLines.id,
  kind: payoutLines.kind,
  itemId: payoutLines.itemId,
  cents: payoutLines.cents,
  fee: payoutLines.fee,
  description: payoutLines.description,
  match: lineMatch.as('match'),
  donationId: bookings.donationId,
  booked: bookings.cents,
};

interface Row {
  readonly payoutId: string;
  readonly id: string;
  readonly kind: PayoutLineKind;
  readonly itemId: string | null;
  readonly cents: number;
  readonly fee: number;
  readonly description: string | null;
  readonly match: LineMatch;
  readonly donationId: string | null;
  readonly booked: number | null;
}

export function toMatchedLine(row: Row): MatchedLine {
  const { payoutId, id, kind, match, itemId, description, donationId, booked } = row;
  return {
    payoutId,
    id,
    kind,
    match,
    cents: cents(row.cents),
    fee: cents(row.fee),
    ...(itemId !== null && { itemId }),
    ...(description !== null && { description }),
    ...(donationId !== null && { donationId }),
    ...(booked !== null && { booked: cents(booked) }),
  };
}
