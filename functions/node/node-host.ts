import { day, hour, minute } from '../../src/shared/time.ts';
import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { endpoints, moderationRoutes, treasurerRoutes } from '../../src/routes.ts';
import { readPayoutsUntil } from '../jobs/payouts.ts';
import { reconcileUntil } from '../jobs/reconcile.ts';
import { forgetUntil } from '../jobs/retention.ts';
import { createAfterwards } from './afterwards.ts';
import { createConnection, type Connection } from '../wiring/connection.ts';
import type { ApiHandlers } from '../web-server/create-server.ts';
import { donationEndpoints, inEachLanguage } from '../wiring/donation-endpoints.ts';
import { logError } from '../http/log.ts';
import type { Env } from '../settings/env.ts';
import { fileDatabases } from '../wiring/files.ts';
import { answerHealth, healthPath } from './operations/health-endpoint.ts';
import { watchJobs } from './operations/watch-jobs.ts';
import type { PageShellSource } from '../wiring/page-shell-sources.ts';
import { repeat } from './repeat.ts';
import { treasurer } from '../wiring/treasurer-endpoint.ts';
import { connectPayouts } from '../wiring/payouts.ts';
import { canGive } from '../wiring/providers.ts';

export interface NodeHost {
  readonly handlers: ApiHandlers;
  /** Loads everything native and opens the books, so that the first visitor does not wait for that. */
  open(): Promise<void>;
  /**
   * Forgets every day, and where money comes in reconciles every half hour, reads payouts every hour and sends every minute what
   * waits, such as a mail that a crash interrupted.
   */
  startJobs(): void;
  /** Ends what is under way and closes the books. */
  stop(): Promise<void>;
}

/** All functions in one Node process that lives on, with the jobs that a host would run by the clock. */
export function createNodeHost(env: Env, pageShell: PageShellSource, developer?: Editor): NodeHost {
  const later = createAfterwards();
  const connection = createConnection(env, {
    pageShell,
    afterwards: later.afterwards,
    files: fileDatabases,
    ...(developer && { developer }),
  });
  const healthDeps = { env, books: () => connection.books(), startedAt: Date.now() };
  const jobs: { stop(): Promise<void> }[] = [];
  const paths = Object.entries(donationEndpoints).map(([path, create]) => [path, connection.endpoint(create)]);
  const books = connection.endpoint(treasurer);
  const booksPaths = Object.values(treasurerRoutes).map((path) => [path, books]);
  return {
    handlers: {
      ...Object.fromEntries([...paths, ...booksPaths]),
      [endpoints.fund]: connection.fund,
      [endpoints.participate]: connection.participate,
      ...inEachLanguage('writing', connection.participate),
      ...inEachLanguage('giftMessages', connection.giftMessages),
      [moderationRoutes.messages]: connection.moderation,
      [healthPath]: answerHealth(healthDeps),
    },

    open: () => connection.open(),

    startJobs() {
      jobs.push(repeat('retention', () => forgetAll(connection), { first: 10 * minute, every: day }));
      if (env.SITE_ENV === 'production') jobs.push(...watchJobs(env, healthDeps));
      if (!canGive(env)) return;
      jobs.push(
        repeat('outbox', () => sendWhatWaits(connection), { first: minute, every: minute }),
        repeat('reconcile', () => reconcileAll(connection), { first: soon, every: 30 * minute }),
        repeat('payouts', () => readAllPayouts(connection, env), { first: minute, every: hour }),
      );
    },

    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
      await later.settled();
      await connection.close();
    },
  };
}

/** ms; what a crash left behind should not wait for half an hour. */
const soon = 2_000;
/** Before the next run would begin. */
const budget = 20 * minute;

async function reconcileAll(connection: Connection): Promise<void> {
  const services = await connection.services();
  await reconcileUntil(services, services.clock.now() + budget);
}

async function readAllPayouts(connection: Connection, env: Env): Promise<void> {
  const deps = await connectPayouts(await connection.services(), env);
  await readPayoutsUntil(deps, deps.clock.now() + budget);
}

async function sendWhatWaits(connection: Connection): Promise<void> {
  const { failed } = await processOutbox(await connection.services(), { limit: 50 });
  for (const { error } of failed) logError('outbox', error);
}

async function forgetAll(connection: Connection): Promise<void> {
  const books = await connection.books();
  await forgetUntil(books, books.clock.now() + budget);
}
