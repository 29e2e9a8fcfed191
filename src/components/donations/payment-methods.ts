import type { Frequency } from '../../domain/donations/money/frequency.ts';
import type { Method, Mode } from '../../domain/donations/provider/provider.ts';

export interface PaymentMethods {
  readonly mode: Mode;
  /** As the provider calls them in the language of the page. */
  readonly methods: readonly Method[];
  /** Whether there is a second provider to choose. */
  readonly otherWay: boolean;
}

/** Nobody can pay now: what the page says of that, as HTML. */
export interface ClosedGiving {
  readonly closed: string;
}

/** In the language of the page. `undefined` when that is not known now: nobody needs it to give. */
export async function askMethods(
  address: string,
  frequency: Frequency,
): Promise<PaymentMethods | ClosedGiving | undefined> {
  const { lang } = document.documentElement;
  const response = await fetch(`${address}?frequency=${frequency}&language=${lang}`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const answer: PaymentMethods | ClosedGiving = await response.json();
  return answer;
}
