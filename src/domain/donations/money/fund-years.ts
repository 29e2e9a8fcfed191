import { sorted } from '../../../shared/sorted.ts';
import { cents, sum, type Cents } from './cents.ts';

/** A total as `GET /api/fund` gives it: whole cents, net, of a year of booking. Without a room it is for the fund as a whole. */
export interface PublicTotal {
  readonly purpose: 'fund' | 'room';
  /** Slug. */
  readonly room?: string;
  readonly year: number;
  readonly cents: number;
  readonly gifts: number;
}

/** What payment providers kept in a year: whole cents. */
export interface YearCosts {
  readonly year: number;
  readonly cents: number;
}

export interface FundYear {
  readonly year: number;
  readonly cents: Cents;
  readonly gifts: number;
  /** Most money first. */
  readonly purposes: readonly PublicTotal[];
}

/** What came in, newest year first. Every total is in one year, so the years add up to all there is. */
export function fundYears(totals: readonly PublicTotal[]): FundYear[] {
  const years = sorted([...new Set(totals.map(({ year }) => year))], (one, other) => other - one);
  return years.map((year) => {
    const ofYear = totals.filter((one) => one.year === year);
    const purposes = sorted(ofYear, (one, other) => other.cents - one.cents);
    return {
      year,
      cents: sum(purposes.map((one) => cents(one.cents))),
      gifts: purposes.reduce((total, { gifts }) => total + gifts, 0),
      purposes,
    };
  });
}
