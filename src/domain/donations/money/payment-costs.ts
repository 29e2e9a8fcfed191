import { cents, type Cents } from './cents.ts';

/** What the provider keeps of each payment. */
export interface PaymentCosts {
  /** Cents per payment. */
  readonly fixed: number;
  /** Of what is paid, in hundredths of a per cent: 180 is 1.8 %. At most 1000. */
  readonly share: number;
}

/** In whole cents, rounded up: what arrives is never less than we said. */
export function costsOf(paid: Cents, { fixed, share }: PaymentCosts): Cents {
  return cents(fixed + Math.ceil((paid * share) / 10_000));
}

/** The smallest payment of which the whole gift arrives; the costs are counted over the costs too. */
export function withCosts(gift: Cents, costs: PaymentCosts): Cents {
  let paid = cents(gift + costsOf(gift, costs));
  while (paid - costsOf(paid, costs) < gift) paid = cents(paid + 1);
  return paid;
}

/** What the form sends back with a tick: the costs that the donor saw, `32-0`. */
export function costsKey({ fixed, share }: PaymentCosts): string {
  return `${fixed}-${share}`;
}

export function costsFromKey(key: string): PaymentCosts {
  const [fixed = 0, share = 0] = key.split('-').map(Number);
  return { fixed, share };
}
