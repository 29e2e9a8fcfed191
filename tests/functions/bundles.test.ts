import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { languages } from '../../src/i18n/languages.ts';
import { endpoints, moderationRoutes, routesIn, treasurerRoutes } from '../../src/routes.ts';
import { startRemoteDatabase } from '../doubles/remote-database.ts';
import { startMollie } from '../mollie/server.ts';
import { results } from '../paths.ts';
import { bundleFunctions, hostedFunctions, withNativeModule } from './bundle.ts';

let folder: string;
let outputs: Map<string, Metafile['outputs'][string]>;
beforeAll(async () => {
  // In the project, where packages that are not bundled are found, and left to Node by `vitest.config.ts`.
  await mkdir(results, { recursive: true });
  folder = await mkdtemp(fileURLToPath(new URL('bundles-', results)));
  const metafile = await bundleFunctions(folder);
  outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [basename(file, '.mjs'), output]));
});
afterAll(() => rm(folder, { recursive: true }));

const inEachLanguage = (name: 'donationStatus' | 'giftMessages' | 'myGift' | 'payMissedDebit' | 'writing') =>
  languages.map((language) => routesIn(language)[name]);

const paths: Readonly<Record<string, string | string[]>> = {
  cms: '/api/cms/*',
  donations: endpoints.donations,
  'donation-status': inEachLanguage('donationStatus'),
  fund: endpoints.fund,
  'gift-messages': inEachLanguage('giftMessages'),
  'manage-link': endpoints.manageLink,
  moderation: moderationRoutes.messages,
  'mollie-webhook': endpoints.mollieWebhook,
  'my-gift': inEachLanguage('myGift'),
  'pay-missed-debit': inEachLanguage('payMissedDebit'),
  participate: [endpoints.participate, ...inEachLanguage('writing')],
  'payment-methods': endpoints.paymentMethods,
  'stripe-webhook': endpoints.stripeWebhook,
  treasurer: Object.values(treasurerRoutes),
};
/** Bytes. What makes PDFs in "my gift" is evaluated with the first statement only, what reads XML in `treasurer` with the first file. */
const sizes: Readonly<Record<string, number>> = {
  cms: 2_650_000,
  treasurer: 3_750_000,
  'my-gift': 5_950_000,
};
const jobs = ['nightly-build', 'payouts', 'reconcile', 'retention'];

test('every endpoint and every job is hosted, and nothing else', () => {
  expect(hostedFunctions).toEqual([...Object.keys(paths), ...jobs].toSorted());
});

describe.each(hostedFunctions)('%s', (name) => {
  test('needs no native module, no builder of the site, and nothing that the host does not have', () => {
    const { inputs = {}, imports = [] } = outputs.get(name) ?? {};
    const unwanted =
      /\.node$|node_modules\/(libsql|@libsql\/[a-z]+-[a-z0-9-]+-(gnu|musl|msvc)|drizzle-kit|astro|vite|sharp|compression)\/|sqlite3\.js$|file-storage/;
    expect(Object.keys(inputs).length).toBeGreaterThan(5);
    expect(Object.keys(inputs).filter((file) => unwanted.test(file))).toEqual([]);
    // Helpers that packages for WebSockets and for colours in a log try and do without.
    const optional = ['bufferutil', 'utf-8-validate', 'supports-color'];
    const missing = imports.filter(
      ({ path, external }) =>
        external && !isBuiltin(path) && !optional.includes(path) && !withNativeModule.includes(path),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('stays within its size', () => {
    // 0.9 MB of it is Stripe's client, which is not evaluated where there is no key of Stripe; 0.5 MB the words of six languages, of
    // which a letter of Arabic or Cyrillic takes six bytes in a bundle.
    expect(outputs.get(name)?.bytes).toBeLessThan(sizes[name] ?? 3_450_000);
  });

  test('says to the host where it lives', async () => {
    const { config } = await load(name, {});
    const path = paths[name];
    expect(config).toEqual(path === undefined ? { schedule: expect.stringMatching(/^\S+( \S+){4}$/) } : { path });
  });
});

test('as the host runs them they answer, with the books in a remote database', async () => {
  const [database, mollie] = await Promise.all([startRemoteDatabase(), startMollie()]);
  onTestFinished(async () => void (await Promise.all([database.stop(), mollie.stop()])));
  const environment = {
    MOLLIE_URL: mollie.apiEndpoint,
    DATABASE_URL: database.url,
    SIGNING_SECRET: 's'.repeat(40),
  };
  const webhook = await answerOf('mollie-webhook', environment, {
    method: 'POST',
    body: new URLSearchParams({ id: 'tr_doesnotexist' }),
  });
  expect(webhook.status).toBe(200);
  expect((await answerOf('reconcile', environment)).status).toBe(204);
  expect((await answerOf('retention', environment)).status).toBe(204);
  const fund = await answerOf('fund', environment);
  expect(await fund.json()).toMatchObject({ mode: 'test', totals: [], lastReconcile: expect.any(String) });
});

test('without a key of Mollie a function answers that giving is closed, and does not crash', async () => {
  const closed = await answerOf('donations', { SITE_ENV: 'production', SITE_URL: 'https://buurt.example' });
  expect(closed.status).toBe(503);
  expect(await closed.text()).toContain('Geven kan nu niet');
});

const loaded = z.object({
  default: z.custom<(request: Request, context: object) => Promise<Response>>((value) => typeof value === 'function'),
  config: z.unknown(),
});

/** A fresh instance, as after a cold start. */
async function load(name: string, environment: Readonly<Record<string, string>>) {
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = pathToFileURL(join(folder, `${name}.mjs`)).href;
  const module: unknown = await import(/* @vite-ignore */ `${file}?${Math.random()}`);
  return loaded.parse(module);
}

async function answerOf(name: string, environment: Readonly<Record<string, string>>, init: RequestInit = {}) {
  const { default: run } = await load(name, environment);
  const context = { ip: '192.0.2.1', waitUntil: () => {} };
  return run(new Request(`http://127.0.0.1:1${[paths[name] ?? '/'].flat()[0]}`, init), context);
}
