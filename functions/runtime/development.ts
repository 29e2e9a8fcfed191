import type { RequestListener } from 'node:http';
import { existsSync } from 'node:fs';
import { listen } from './create-server.ts';
import { readEnv, type Env } from './env.ts';
import { frameAt } from './frame-sources.ts';
import { answerMails, mailPath } from './mail-pages.ts';
import { createNodeHost } from './node-host.ts';

/** Everything of donations in the dev server: the very handlers of the real site, and a stand-in for Mollie where there is no key. */
export async function startDevelopment(origin: string) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const mollie = await startStandIn(readEnv(undefined, own));
  const env = readEnv(undefined, { ...own, SITE_URL: origin, ...(mollie && { MOLLIE_URL: mollie.apiEndpoint }) });
  const host = createNodeHost(env, frameAt(origin, { keptFor: 0 }));
  const listeners = new Map<string, RequestListener>(
    Object.entries({ ...host.handlers, [mailPath]: answerMails }).map(([path, handler]) => [
      path,
      listen(handler, false),
    ]),
  );
  host.startJobs();
  return {
    listeners,
    lines: [
      mollie ? `Mollie: nagemaakt, op ${mollie.url} (geen MOLLIE_API_KEY)` : 'Mollie: echt, met uw MOLLIE_API_KEY',
      env.SMTP_URL === undefined ? `Mails: ${origin}${mailPath}` : 'Mails: gaan echt weg, naar SMTP_URL',
    ],
    async stop() {
      await host.stop();
      await mollie?.stop();
    },
  };
}

const own = { DATABASE_URL: 'file:.data/development.db' };

/** From the tests, and loaded here only: it is never part of a build. */
async function startStandIn({ MOLLIE_API_KEY, MOLLIE_URL, MOLLIE_PORT }: Env) {
  if (MOLLIE_API_KEY !== undefined || MOLLIE_URL !== undefined) return undefined;
  const { startMollie } = await import('../../tests/mollie/server.ts');
  // Taken by `npm run mollie` or another `npm start`: any other will do.
  return startMollie({ port: MOLLIE_PORT }).catch(() => startMollie());
}
