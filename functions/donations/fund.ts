import { fundTotals } from '../../src/domain/donations/ledger/fund-totals.ts';
import type { PublicTotal, YearCosts } from '../../src/domain/donations/money/fund-years.ts';
import type { FundTotal, Ledger } from '../../src/domain/donations/ledger/ledger.ts';
import type { Mode } from '../../src/domain/donations/provider/provider.ts';
import type { PayoutBooks } from '../../src/domain/treasurer/payout-ports.ts';
import type { Handler } from '../http/deps.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';

export interface FundDeps {
  readonly ledger: Ledger;
  /** Of the gifts that this site takes: on a site for tests the thermometer shows those. */
  readonly mode: Mode;
  /** Absent where nobody reads what providers paid out: then there are no costs to tell. */
  readonly payouts?: Pick<PayoutBooks, 'costYears'>;
}

/** What `GET /api/fund` answers. Money is in whole cents, net of refunds and chargebacks, in the year it was booked. */
export interface FundAnswer {
  readonly currency: 'EUR';
  readonly mode: Mode;
  readonly totals: readonly PublicTotal[];
  /** What providers kept, in the year in which they paid out. A year of which no payout was read is not there. */
  readonly costs: readonly YearCosts[];
  /** Gifts of tests, never in `totals` of a live site. */
  readonly testTotals: readonly PublicTotal[];
  /** ISO 8601; when the books were last held against the provider. */
  readonly lastReconcile: string | null;
}

/** GET /api/fund: open to anybody, holds nothing about a donor. */
export function answerFund({ ledger, mode, payouts }: FundDeps): Handler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD');
    const [ours, tests, costs = []] = await Promise.all([
      fundTotals(ledger, mode),
      fundTotals(ledger, 'test'),
      payouts?.costYears(mode),
    ]);
    const answer: FundAnswer = {
      currency: 'EUR',
      mode,
      totals: ours.totals.map(publicTotal),
      costs,
      testTotals: tests.totals.map(publicTotal),
      lastReconcile: ours.lastReconcile === undefined ? null : new Date(ours.lastReconcile).toISOString(),
    };
    return Response.json(answer, {
      headers: { 'Cache-Control': 'public, max-age=60, stale-while-revalidate=600' },
    });
  };
}

function publicTotal({ purpose, year, cents, gifts }: FundTotal): PublicTotal {
  return { purpose: purpose.kind, ...(purpose.kind === 'room' && { room: purpose.room }), year, cents, gifts };
}
