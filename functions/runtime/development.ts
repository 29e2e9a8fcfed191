import type { RequestListener } from 'node:http';
import { editorAddress } from '../../src/editing/endpoints.ts';
import { treasurerRoutes } from '../../src/routes.ts';
import { createAfterwards } from './afterwards.ts';
import { listen } from './create-server.ts';
import { createEditing } from './editing.ts';
import { loadEnvFile } from './env-file.ts';
import { readEnv, type Env } from './env.ts';
import { frameAt } from './frame-sources.ts';
import { answerMails, mailPath } from './mail-pages.ts';
import { createNodeHost } from './node-host.ts';
import { openFolder } from './wiring-editing.ts';

/** Donations and the editor in the dev server: the very handlers of the real site, and a stand-in for Mollie where there is no key. */
export async function startDevelopment(origin: string) {
  loadEnvFile();
  const mollie = await startStandIn(readEnv(undefined, own));
  const env = readEnv(undefined, { ...own, SITE_URL: origin, ...(mollie && { MOLLIE_URL: mollie.apiEndpoint }) });
  const host = createNodeHost(
    env,
    frameAt(origin, { keptFor: 0 }),
    env.CMS_EDITORS === undefined ? { ...developer, role: 'penningmeester' } : undefined,
  );
  const later = createAfterwards();
  const { store, watched } = openFolder(env);
  const editing = createEditing(env, {
    afterwards: later.afterwards,
    content: { store, deployer: watched },
    ...(env.CMS_EDITORS === undefined && { developer }),
  });
  const listeners = new Map<string, RequestListener>(
    Object.entries({ ...host.handlers, ...editing.handlers, [mailPath]: answerMails }).map(([path, handler]) => [
      path,
      listen(handler, false),
    ]),
  );
  host.startJobs();
  return {
    listeners,
    lines: [
      mollie ? `Mollie: nagemaakt, op ${mollie.url} (geen MOLLIE_API_KEY)` : 'Mollie: echt, met uw MOLLIE_API_KEY',
      env.CMS_EDITORS === undefined
        ? `Schrijven: ${origin}${editorAddress} (u bent vanzelf ingelogd)`
        : `Schrijven: ${origin}${editorAddress}`,
      `Boeken: ${origin}${treasurerRoutes.month}`,
      env.SMTP_URL === undefined ? `Mails: ${origin}${mailPath}` : 'Mails: gaan echt weg, naar SMTP_URL',
    ],
    async stop() {
      await Promise.all([host.stop(), later.settled()]);
      await editing.close();
      await mollie?.stop();
    },
  };
}

/** Whoever can start the site can change its files anyway. */
const developer = { name: 'Ontwikkelaar', email: 'ontwikkelaar@localhost', role: 'beheerder' } as const;

const own = { DATABASE_URL: 'file:.data/development.db' };

/** From the tests, and loaded here only: it is never part of a build. */
async function startStandIn({ MOLLIE_API_KEY, MOLLIE_URL, MOLLIE_PORT }: Env) {
  if (MOLLIE_API_KEY !== undefined || MOLLIE_URL !== undefined) return undefined;
  const { startMollie } = await import('../../tests/mollie/server.ts');
  // Taken by `npm run mollie` or another `npm start`: any other will do.
  return startMollie({ port: MOLLIE_PORT }).catch(() => startMollie());
}
