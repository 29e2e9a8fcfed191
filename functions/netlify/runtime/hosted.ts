import type { Handler } from '../../http/deps.ts';
import { rememberClientAddress } from '../../http/client-address.ts';
import { createConnection, type Connection, type Create } from '../../wiring/connection.ts';
import { readEnv } from '../../settings/env.ts';
import { pageShellAt } from '../../wiring/page-shell-sources.ts';
import { createWaiting } from './waiting.ts';
import type { Services } from '../../wiring/donations.ts';

/** What we use of the second argument that Netlify gives a function. */
export interface NetlifyContext {
  readonly ip: string;
  waitUntil(work: Promise<unknown>): void;
}

type NetlifyFunction = (request: Request, context: NetlifyContext) => Promise<Response>;

/** An endpoint as a Netlify Function. */
export function hosted(create: Create): NetlifyFunction {
  return on((connection) => connection.endpoint(create));
}

export function hostedFund(): NetlifyFunction {
  return on((connection) => connection.fund);
}

export function hostedParticipate(): NetlifyFunction {
  return on((connection) => connection.participate);
}

export function hostedGiftMessages(): NetlifyFunction {
  return on((connection) => connection.giftMessages);
}

export function hostedModeration(): NetlifyFunction {
  return on((connection) => connection.moderation);
}

/** A job that Netlify runs by the clock. A failure shows in its log, and the next run tries again. */
export function hostedJob(run: (services: Services) => Promise<unknown>): NetlifyFunction {
  return on((connection) => async () => {
    await run(await connection.services());
    return new Response(null, { status: 204 });
  });
}

/** The same for a job that needs no provider. */
export function hostedBooksJob(
  run: (books: Awaited<ReturnType<Connection['books']>>) => Promise<unknown>,
): NetlifyFunction {
  return on((connection) => async () => {
    await run(await connection.books());
    return new Response(null, { status: 204 });
  });
}

const waiting = createWaiting();
let connected: Connection | undefined;

function on(pick: (connection: Connection) => Handler): NetlifyFunction {
  let handler: Handler | undefined;
  return (request, netlify) => {
    handler ??= pick((connected ??= connectOnHost(new URL(request.url).origin)));
    const answer = handler;
    return waiting.during(netlify, () => answer(rememberClientAddress(request, netlify.ip)));
  };
}

/** A preview lives at an address of its own, which only the request knows. */
function connectOnHost(origin: string): Connection {
  const env = readEnv(undefined, { SITE_URL: origin });
  return createConnection(env, { pageShell: pageShellAt(origin), afterwards: waiting.afterwards });
}
