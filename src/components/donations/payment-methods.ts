import type { Frequency } from '../../donations/frequency.ts';
import type { Mode } from '../../donations/provider.ts';

export interface PaymentMethods {
  readonly mode: Mode;
  /** As the provider calls them. */
  readonly methods: readonly string[];
  /** Whether there is a second provider to choose. */
  readonly otherWay: boolean;
}

/** `undefined` when that is not known now: nobody needs it to give. */
export async function askMethods(address: string, frequency: Frequency): Promise<PaymentMethods | undefined> {
  const response = await fetch(`${address}?frequency=${frequency}`).catch(() => undefined);
  if (!response?.ok) return undefined;
  const answer: PaymentMethods = await response.json();
  return answer;
}
