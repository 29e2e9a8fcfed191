import { isCard } from '../../src/domain/donations/provider/card-methods.ts';
import { frequencies, type Frequency } from '../../src/domain/donations/money/frequency.ts';
import { ProviderRefused, ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import type { Method } from '../../src/domain/donations/provider/provider.ts';
import { languageNamed, type Language } from '../../src/i18n/languages.ts';
import { languageField } from '../../src/views/ui/language-input.ts';
import { minute, type Timestamp } from '../../src/shared/time.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';

export type PaymentMethodsDeps = Pick<DonationDeps, 'provider' | 'clock' | 'cardStop'>;

/** What the provider is asked at most once in this time, in ms, for each frequency in each language. */
const keptFor = 10 * minute;

/** `GET /api/payment-methods?frequency=monthly&language=en`: mode, whether there is a second provider, and the ways to pay (id and the provider's own name), but cards while those are stopped; when it does not answer those of before, or none. */
export function answerPaymentMethods({ provider, clock, cardStop }: PaymentMethodsDeps): Handler {
  const kept = new Map<string, { readonly methods: readonly Method[]; readonly until: Timestamp }>();
  return async (request) => {
    const { searchParams } = new URL(request.url);
    const frequency = frequencies.find((known) => known === searchParams.get('frequency')) ?? 'once';
    const language = languageNamed(searchParams.get(languageField) ?? undefined);
    const { mode } = provider;
    const all = await methodsFor(frequency, language);
    const isStopped = (await cardStop.stoppedUntil(clock.now())) !== undefined;
    const methods = all.filter(({ id }) => !(isStopped && (isCard(id) || id === 'applepay')));
    const cache = methods.length === 0 || isStopped ? 'no-store' : `public, max-age=${keptFor / 1000}`;
    return Response.json(
      { mode, methods, otherWay: provider.names.length > 1 && !isStopped },
      { headers: { 'Cache-Control': cache } },
    );
  };

  async function methodsFor(frequency: Frequency, language: Language): Promise<readonly Method[]> {
    const key = `${frequency} ${language}`;
    const known = kept.get(key);
    if (known !== undefined && known.until > clock.now()) return known.methods;
    try {
      const methods = await provider.listMethods(frequency, language);
      kept.set(key, { methods, until: clock.now() + keptFor });
      return methods;
    } catch (error) {
      if (error instanceof ProviderUnavailable || error instanceof ProviderRefused) return known?.methods ?? [];
      throw error;
    }
  }
}
