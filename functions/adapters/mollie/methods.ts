import { Locale, type MethodsListParams, SequenceType, type PaymentMethod } from '@mollie/api-client';
import { isCard } from '../../../src/domain/donations/provider/card-methods.ts';
import type { Cents } from '../../../src/domain/donations/money/cents.ts';
import { isRecurring, type Frequency } from '../../../src/domain/donations/money/frequency.ts';
import { ProviderUnavailable } from '../../../src/domain/donations/provider/ports.ts';
import type { Method } from '../../../src/domain/donations/provider/provider.ts';
import { toAmount } from './amounts.ts';
import { read } from '../provider/answer.ts';
import { methodAnswer } from './answers.ts';
import { locales } from './locales.ts';
import type { MollieContext } from './context.ts';

/** As Mollie names them; in English where it does not speak the donor's language. A recurring gift starts with a first payment, so it lists what can be that. */
export async function listMethods(
  context: MollieContext,
  frequency: Frequency,
  language = 'nl',
): Promise<readonly Method[]> {
  const answers = await askMethods(context, {
    sequenceType: isRecurring(frequency) ? SequenceType.first : SequenceType.oneoff,
    locale: locales.get(language) ?? Locale.en_GB,
    includeWallets: 'applepay',
  });
  return answers.map((answer) => {
    const { id, description } = read(methodAnswer, answer);
    return { id, label: description };
  });
}

/** All that can take this payment, but cards. Wallets such as Apple Pay are not in Mollie's list, so they go with them. */
export async function methodsWithoutCards(
  context: MollieContext,
  sequenceType: SequenceType,
  amount: Cents,
): Promise<PaymentMethod[]> {
  const others = (await methodsFor(context, sequenceType, amount)).filter((id) => !isCard(id));
  if (others.length === 0) throw new ProviderUnavailable('Mollie has no other way to pay than cards');
  return others;
}

export async function methodsFor(
  context: MollieContext,
  sequenceType: SequenceType,
  amount: Cents,
): Promise<PaymentMethod[]> {
  const answers = await askMethods(context, { sequenceType, locale: Locale.nl_NL, amount: toAmount(amount) });
  return answers.map(({ id }) => id);
}

function askMethods({ client, call }: MollieContext, parameters: MethodsListParams) {
  return call(() => client.methods.list(parameters));
}
