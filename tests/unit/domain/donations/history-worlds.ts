import { ProviderUnavailable, type PaymentProvider } from '../../../../src/domain/donations/provider/ports.ts';
import type { ProviderName } from '../../../../src/domain/donations/provider/provider.ts';
import { fund, setClock, start, type Fund } from '../../../doubles/fund.ts';
import { modelProvider } from '../../../doubles/model-provider.ts';
import { twoProviders } from '../../../doubles/two-providers.ts';

/** A provider may say nothing, or act and then say nothing; `only` one of two, or all. */
export interface Mood {
  now: 'well' | 'silent' | 'lossy';
  only: ProviderName | undefined;
}

/** `world` is how things are, `deps` what our side sees of it. */
export interface World {
  readonly world: Fund;
  readonly deps: Fund;
  readonly mood: Mood;
}

export const worlds: readonly (readonly [string, () => World])[] = [
  ['Mollie', () => oneProvider('mollie')],
  ['Stripe', () => oneProvider('stripe')],
  ['Mollie and Stripe together', bothProviders],
];

function oneProvider(name: ProviderName): World {
  const clock = setClock(start);
  const world = fund({ clock, provider: modelProvider(clock, 'live', name) });
  const mood: Mood = { now: 'well', only: undefined };
  return { world, deps: { ...world, provider: moody(world.provider, name, mood) }, mood };
}

function bothProviders(): World {
  const clock = setClock(start);
  const mood: Mood = { now: 'well', only: undefined };
  const [mollie, stripe] = [modelProvider(clock), modelProvider(clock, 'live', 'stripe')];
  const world = fund({ clock, provider: twoProviders(mollie, stripe) });
  const seen = twoProviders(mollie, stripe, (provider, name) => moody(provider, name, mood));
  return { world, deps: { ...world, provider: seen }, mood };
}

function moody<T extends PaymentProvider>(provider: T, name: ProviderName, mood: Mood): T {
  return new Proxy(provider, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        const now = mood.only === undefined || mood.only === name ? mood.now : 'well';
        if (now === 'silent') throw new ProviderUnavailable('silent');
        const answer: unknown = await Reflect.apply(member, target, given);
        if (now === 'lossy') throw new ProviderUnavailable('lost');
        return answer;
      };
    },
  });
}
