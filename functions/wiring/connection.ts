import { systemClock } from '../adapters/system/clock.ts';
import type { Storage } from '../adapters/ledger/storage.ts';
import type { Clock } from '../../src/domain/donations/provider/ports.ts';
import { defaultLanguage, type Language } from '../../src/i18n/languages.ts';
import { routesIn } from '../../src/routes.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import { answerFund } from '../donations/fund.ts';
import { answerGiftMessages } from '../donations/gift-messages.ts';
import type { PageShell, Handler } from '../http/deps.ts';
import { localeOf } from '../http/locale.ts';
import { answerModeration } from '../donations/moderation.ts';
import { closedGiving } from '../donations/closed-giving.ts';
import type { Env } from '../settings/env.ts';
import { hasLeft } from '../http/has-left.ts';
import type { Host } from './host.ts';
import { logError } from '../http/log.ts';
import { lazy, type Lazy } from './lazy.ts';
import { errorPage, type ErrorPage } from '../http/error-page.ts';
import { answerParticipate } from '../participation/participate.ts';
import { connectModeration } from './moderation.ts';
import { connectParticipation } from './participation.ts';
import { canGive, modeOf } from './providers.ts';
import { connect, openStorage, type Services } from './donations.ts';

export type Create = (services: Services, around: EndpointContext) => Handler | Promise<Handler>;

/** For what needs more than the services of donations. */
export interface EndpointContext {
  readonly env: Env;
  readonly host: Host;
  /** Called when the connection ends. */
  readonly onClose: (close: () => void) => void;
}

/** Binds endpoints to what they need. Nothing is opened before the first request, nor kept when opening it failed. */
export interface Connection {
  endpoint(create: Create): Handler;
  readonly fund: Handler;
  /** Needs no provider either: a site where nobody can give yet can be written to. */
  readonly participate: Handler;
  /** What donors let everybody read, and where an editor decides about it. */
  readonly giftMessages: Handler;
  readonly moderation: Handler;
  services(): Promise<Services>;
  /** Opens what can be opened before anybody asks. */
  open(): Promise<void>;
  /** What needs no provider: a site where nobody can give any more still has to forget. */
  books(): Promise<Storage & { readonly clock: Clock }>;
  close(): Promise<void>;
}

export function createConnection(env: Env, host: Host): Connection {
  const services = lazy(() => connect(env, host));
  const books = lazy(() => openStorage(env, host));
  const closers: (() => void)[] = [];
  const donationFrame: FrameIn = (language = defaultLanguage) => host.pageShell(routesIn(language).donationFrame);
  const around: EndpointContext = { env, host, onClose: (close) => closers.push(close) };
  return {
    services: () => services.get(),
    open: async () => void (await Promise.all([books.get(), canGive(env) ? services.get() : undefined])),
    books: async () => ({ ...(await books.get()), clock: systemClock }),
    endpoint: (create) => {
      if (!canGive(env)) return closedGiving(donationFrame, env.SITE_URL);
      return guarded(
        donationFrame,
        lazy(async () => create(await services.get(), around)),
      );
    },
    fund: guarded(
      donationFrame,
      lazy(async () => {
        const { ledger, payouts } = await books.get();
        return answerFund({ ledger, payouts, mode: modeOf(env) });
      }),
    ),
    participate: guarded(
      (language = defaultLanguage) => host.pageShell(routesIn(language).participationFrame),
      lazy(async () => answerParticipate(await connectParticipation(env, host, await books.get()))),
      ({ participation: { notices }, routes }) => ({
        ...notices.failed,
        back: { href: routes.participate, text: notices.back },
      }),
    ),
    giftMessages: guarded(
      donationFrame,
      lazy(async () => {
        const { sharedMessages } = await books.get();
        return answerGiftMessages({ sharedMessages, mode: modeOf(env), pageShell: donationFrame });
      }),
    ),
    moderation: guarded(
      donationFrame,
      lazy(async () => {
        const deps = await connectModeration(env, host, await books.get());
        closers.push(() => deps.close());
        return answerModeration(deps);
      }),
    ),
    async close() {
      for (const close of closers) close();
      for (const opened of [services.opened(), books.opened()]) (await opened)?.close();
    },
  };
}

type FrameIn = (language?: Language) => Promise<PageShell>;

/** An error that nobody expected is for the log; a visitor reads that something is wrong with us. */
function guarded(
  pageShell: FrameIn,
  handler: Lazy<Handler>,
  wordsOf: (locale: LocaleContext) => ErrorPage = ({ errorPages }) => errorPages.failed,
): Handler {
  return async (request) => {
    try {
      return await (
        await handler.get()
      )(request);
    } catch (error) {
      if (hasLeft(request, error)) throw error;
      logError(new URL(request.url).pathname, error);
      const locale = await localeOf(request);
      return errorPage(() => pageShell(locale.language), 503, locale, wordsOf(locale));
    }
  };
}
