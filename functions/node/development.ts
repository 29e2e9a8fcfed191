import type { RequestListener } from 'node:http';
import { editorAddress } from '../../src/domain/editing/endpoints.ts';
import { endpoints, treasurerRoutes } from '../../src/routes.ts';
import { createAfterwards } from './afterwards.ts';
import { listen } from '../web-server/create-server.ts';
import { createEditing } from '../wiring/editing-endpoints.ts';
import { loadEnvFile } from '../settings/env-file.ts';
import { readEnv, type Env } from '../settings/env.ts';
import { fileDatabases } from '../wiring/files.ts';
import { pageShellAt } from '../wiring/page-shell-sources.ts';
import { answerMails, mailPath } from './mail-pages.ts';
import { createNodeHost } from './node-host.ts';
import { openFolder } from '../wiring/editing.ts';
import { standInSecret } from '../wiring/providers.ts';

/** Donations and the editor in the dev server: the very handlers of the real site, and a stand-in for a payment provider where there is no key. */
export async function startDevelopment(origin: string) {
  loadEnvFile();
  const { mollie, stripe } = await startStandIns(readEnv(undefined, own), origin);
  const standIns = { ...(mollie && { MOLLIE_URL: mollie.apiEndpoint }), ...(stripe && { STRIPE_URL: stripe.url }) };
  const env = readEnv(undefined, { ...own, SITE_URL: origin, ...standIns });
  const host = createNodeHost(
    env,
    pageShellAt(origin, { keptFor: 0 }),
    env.CMS_EDITORS === undefined ? { ...developer, role: 'penningmeester' } : undefined,
  );
  const later = createAfterwards();
  const { store, watched } = openFolder(env);
  const editing = createEditing(env, {
    afterwards: later.afterwards,
    files: fileDatabases,
    content: { store, deployer: watched },
    ...(env.CMS_EDITORS === undefined && { developer }),
  });
  const listeners = new Map<string, RequestListener>(
    Object.entries({ ...host.handlers, ...editing.handlers, [mailPath]: answerMails }).map(([path, handler]) => [
      path,
      listen(handler, undefined),
    ]),
  );
  host.startJobs();
  return {
    listeners,
    lines: [
      mollie ? `Mollie: nagemaakt, op ${mollie.url} (geen MOLLIE_API_KEY)` : 'Mollie: echt, met uw MOLLIE_API_KEY',
      ...stripeLine(env, stripe?.url),
      env.CMS_EDITORS === undefined
        ? `Schrijven: ${origin}${editorAddress} (u bent vanzelf ingelogd)`
        : `Schrijven: ${origin}${editorAddress}`,
      `Boeken: ${origin}${treasurerRoutes.month}`,
      env.SMTP_URL === undefined ? `Mails: ${origin}${mailPath}` : 'Mails: gaan echt weg, naar SMTP_URL',
    ],
    async stop() {
      await Promise.all([host.stop(), later.settled()]);
      await editing.close();
      await Promise.all([mollie?.stop(), stripe?.stop()]);
    },
  };
}

/** Whoever can start the site can change its files anyway. */
const developer = { name: 'Ontwikkelaar', email: 'ontwikkelaar@localhost', role: 'beheerder' } as const;

const own = { DATABASE_URL: 'file:.data/development.db' };

/** From the tests, and loaded here only: they are never part of a build. Stripe's stands only beside Mollie's: no play money next to a real key. */
async function startStandIns(env: Env, origin: string) {
  if (env.MOLLIE_API_KEY !== undefined || env.MOLLIE_URL !== undefined) return {};
  const [{ startMollie }, { startStripe }] = await Promise.all([
    import('../../tests/mollie/server.ts'),
    import('../../tests/stripe/server.ts'),
  ]);
  // Taken by `npm run mollie` or another `npm start`: any other port will do.
  const mollie = await startMollie({ port: env.MOLLIE_PORT }).catch(() => startMollie());
  if (env.STRIPE_SECRET_KEY !== undefined || env.STRIPE_URL !== undefined) return { mollie };
  const stripe = await startStripe({ port: env.STRIPE_PORT }).catch(() => startStripe());
  await stripe.control({ endpoint: { url: origin + endpoints.stripeWebhook, secret: standInSecret } });
  return { mollie, stripe };
}

function stripeLine({ STRIPE_SECRET_KEY, STRIPE_URL }: Env, standIn: string | undefined): string[] {
  if (standIn !== undefined) return [`Stripe: nagemaakt, op ${standIn} (geen STRIPE_SECRET_KEY)`];
  if (STRIPE_SECRET_KEY === undefined && STRIPE_URL === undefined) return [];
  return ['Stripe: echt, met uw STRIPE_SECRET_KEY'];
}
