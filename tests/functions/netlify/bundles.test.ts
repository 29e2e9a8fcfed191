import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { withNativeModule } from '../../../functions/netlify/runtime/bundle-hosted.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { endpoints, moderationRoutes, routes, routesIn, treasurerRoutes } from '../../../src/routes.ts';
import { startRemoteDatabase } from '../../doubles/remote-database.ts';
import { startMollie } from '../../mollie/server.ts';
import { startMailServer, withoutSoftBreaks, type MailServer } from '../../contracts/mail-setup.ts';
import { visit } from '../../mollie/visit.ts';
import { content, frameOf } from '../donations/donation-setup.ts';
import { hostedFunctions, mainFile, packFunctions } from './bundle.ts';

let folder: string;
let outputs: Map<string, Metafile['outputs'][string]>;
beforeAll(async () => {
  // Far from our own packages: a function has only what came along.
  folder = await mkdtemp(join(tmpdir(), 'bundles-'));
  const metafile = await packFunctions(folder);
  outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [basename(file, '.mjs'), output]));
});
afterAll(() => rm(folder, { recursive: true }));

const inEachLanguage = (
  name: 'donationForm' | 'donationStatus' | 'giftMessages' | 'myGift' | 'payMissedDebit' | 'writing',
) => languages.map((language) => routesIn(language)[name]);

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
  'donation-form': inEachLanguage('donationForm'),
  'pay-missed-debit': inEachLanguage('payMissedDebit'),
  participate: [endpoints.participate, ...inEachLanguage('writing')],
  'payment-methods': endpoints.paymentMethods,
  'stripe-webhook': endpoints.stripeWebhook,
  treasurer: Object.values(treasurerRoutes),
};
/** Bytes. What makes PDFs in "my gift" is evaluated with the first statement only, what reads XML in `treasurer` with the first file. */
const sizes: Readonly<Record<string, number>> = {
  cms: 2_850_000,
  treasurer: 3_950_000,
  'my-gift': 6_050_000,
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
    expect(outputs.get(name)?.bytes).toBeLessThan(sizes[name] ?? 3_550_000);
  });

  test('says to the host where it lives', async () => {
    const { config } = await load(name, {});
    const path = paths[name];
    expect(config).toEqual(path === undefined ? { schedule: expect.stringMatching(/^\S+( \S+){4}$/) } : { path });
  });
});

test('a gift, its thanks and its statement: each answer by a function that has just started', async () => {
  const [database, mollie, post, site] = await Promise.all([
    startRemoteDatabase(),
    startMollie(),
    startMailServer(),
    serveFrame(),
  ]);
  onTestFinished(async () => void (await Promise.all([database.stop(), mollie.stop(), site.stop()])));
  const environment = {
    MOLLIE_URL: mollie.apiEndpoint,
    DATABASE_URL: database.url,
    SIGNING_SECRET: 's'.repeat(40),
    SMTP_URL: post.url,
    MAIL_FROM: 'fonds@example.org',
  };
  const ask = (name: string, path: string, init?: RequestInit) =>
    answerOf(name, environment, new Request(site.origin + path, init));
  const fields = { frequency: 'monthly', amount: '10', purpose: 'top', name: 'Ama', email: 'ama@example.org' };
  const started = await ask('donations', endpoints.donations, { method: 'POST', body: new URLSearchParams(fields) });
  const checkout = started.headers.get('Location') ?? '';
  expect(started.status).toBe(303);

  const { pathname, search } = new URL(await visit(checkout, 'paid'));
  const status = await ask('donation-status', pathname + search);
  expect(await status.text()).toContain('Bedankt');
  const payment = (await mollie.control({})).payments[0]?.id ?? '';
  const webhook = await ask('mollie-webhook', endpoints.mollieWebhook, {
    method: 'POST',
    body: new URLSearchParams({ id: payment }),
  });
  expect(webhook.status).toBe(200);
  expect((await ask('reconcile', '/')).status).toBe(204);
  expect((await ask('retention', '/')).status).toBe(204);
  const fund = await ask('fund', endpoints.fund);
  expect(await fund.json()).toMatchObject({ mode: 'test', lastReconcile: expect.any(String) });

  const link = /link=([\w.-]+)/.exec(await thanksOf(post))?.[1] ?? '';
  const page = await ask('my-gift', routes.myGiftOf(link));
  expect(await page.text()).toContain('ama@example.org');
  const statement = await ask('my-gift', routes.statementOf(link, new Date().getFullYear()));
  expect(statement.headers.get('Content-Type')).toBe('application/pdf');
  expect((await statement.text()).slice(0, 5)).toBe('%PDF-');
});

test('books in a file are refused, for no file stays', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  const fund = await answerOf('fund', { DATABASE_URL: 'file:books.db' });
  expect(fund.status).toBe(503);
  expect(said.mock.calls.join()).toContain('DATABASE_URL');
});

test('without a key of Mollie a function answers that giving is closed, and does not crash', async () => {
  const closed = await answerOf('donations', { SITE_ENV: 'production', SITE_URL: 'https://buurt.example' });
  expect(closed.status).toBe(503);
  expect(await closed.text()).toContain('Doneren kan nu niet');
});

const loaded = z.object({
  default: z.custom<(request: Request, context: object) => Promise<Response>>((value) => typeof value === 'function'),
  config: z.unknown(),
});

/** A fresh instance, as after a cold start. */
async function load(name: string, environment: Readonly<Record<string, string>>) {
  for (const [key, value] of Object.entries(environment)) vi.stubEnv(key, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = pathToFileURL(mainFile(folder, name)).href;
  const module: unknown = await import(/* @vite-ignore */ `${file}?${Math.random()}`);
  return loaded.parse(module);
}

async function answerOf(
  name: string,
  environment: Readonly<Record<string, string>>,
  request = new Request('http://127.0.0.1:1/'),
) {
  const { default: run } = await load(name, environment);
  const after: Promise<unknown>[] = [];
  const answer = await run(request, { ip: '192.0.2.1', waitUntil: (work: Promise<unknown>) => after.push(work) });
  await Promise.all(after);
  return answer;
}

/** The site around the functions, as far as they ask it for the page that they fill. */
async function serveFrame() {
  const { html, headers } = frameOf(content);
  const server = createServer((_, response) => void response.setHeaders(headers).end(html)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    stop: async () => void (await once(server.close(), 'close')),
  };
}

async function thanksOf({ taken }: MailServer): Promise<string> {
  await vi.waitFor(() => expect(taken).not.toEqual([]));
  return withoutSoftBreaks(taken.join('')).replaceAll('=3D', '=');
}
