import { participation } from '../../src/i18n/nl/participation.ts';
import { trouble } from '../../src/i18n/nl/trouble.ts';
import { routes } from '../../src/routes.ts';
import { answerFund } from '../fund.ts';
import { answerGiftMessages } from '../gift-messages.ts';
import type { Frame, Handler } from '../http/deps.ts';
import { answerModeration } from '../moderation.ts';
import type { Env } from './env.ts';
import type { Host } from './host.ts';
import { logError } from './log.ts';
import { once, type Once } from './once.ts';
import { transferWhenClosed } from './transfer-when-closed.ts';
import { troublePage, type Trouble } from './trouble-page.ts';
import { answerParticipate } from '../participate.ts';
import { connectModeration } from './wiring-moderation.ts';
import { connectParticipation } from './wiring-participation.ts';
import { canGive, modeOf } from './wiring-providers.ts';
import { connect, openStorage, type Services } from './wiring.ts';

export type Create = (services: Services, around: Around) => Handler | Promise<Handler>;

/** For what needs more than the services of donations. */
export interface Around {
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
  close(): Promise<void>;
}

export function createConnection(env: Env, host: Host): Connection {
  const services = once(() => connect(env, host));
  const books = once(() => openStorage(env));
  const closers: (() => void)[] = [];
  const around: Around = { env, host, onClose: (close) => closers.push(close) };
  return {
    services: () => services.get(),
    endpoint: (create) => {
      if (!canGive(env)) return () => troublePage(host.frame, 503, trouble.closed, transferWhenClosed);
      return guarded(
        () => host.frame(),
        once(async () => create(await services.get(), around)),
      );
    },
    fund: guarded(
      () => host.frame(),
      once(async () => {
        const { ledger, payouts } = await books.get();
        return answerFund({ ledger, payouts, mode: modeOf(env) });
      }),
    ),
    participate: guarded(
      () => host.frame(routes.participationFrame),
      once(async () => answerParticipate(await connectParticipation(env, host, await books.get()))),
      { ...participation.notices.failed, back: { href: routes.participate, text: participation.notices.back } },
    ),
    giftMessages: guarded(
      () => host.frame(),
      once(async () => {
        const { sharedMessages } = await books.get();
        return answerGiftMessages({ sharedMessages, mode: modeOf(env), frame: () => host.frame() });
      }),
    ),
    moderation: guarded(
      () => host.frame(),
      once(async () => {
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

/** An error that nobody expected is for the log; a visitor reads that something is wrong with us. */
function guarded(frame: () => Promise<Frame>, handler: Once<Handler>, words: Trouble = trouble.failed): Handler {
  return async (request) => {
    try {
      return await (
        await handler.get()
      )(request);
    } catch (error) {
      logError(new URL(request.url).pathname, error);
      return troublePage(frame, 503, words);
    }
  };
}
