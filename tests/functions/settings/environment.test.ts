import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readEnv } from '../../../functions/settings/env.ts';
import { root } from '../../paths.ts';

const live = `live_${'a'.repeat(30)}`;
const testKey = `test_${'a'.repeat(30)}`;
const production = {
  SITE_ENV: 'production',
  SITE_URL: 'https://buurt.example',
  MOLLIE_API_KEY: live,
  SIGNING_SECRET: 's'.repeat(32),
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'BuurtWerkKamers <fonds@buurt.example>',
  TREASURER_EMAIL: 'geld@buurt.example',
};

test.each(['development', 'preview'])('a live key is refused in %s', (SITE_ENV) => {
  expect(() => readEnv({ SITE_ENV, MOLLIE_API_KEY: live, SIGNING_SECRET: 's'.repeat(32) })).toThrow(
    /^MOLLIE_API_KEY: /,
  );
});

test('a live key in production with all that it needs is taken', () => {
  expect(readEnv(production)).toMatchObject({ MOLLIE_API_KEY: live, SITE_URL: 'https://buurt.example' });
});

test('a test key in production is taken', () => {
  expect(readEnv({ ...production, MOLLIE_API_KEY: testKey }).MOLLIE_API_KEY).toBe(testKey);
});

test('a token of the organization at Mollie, which sees real money, belongs in production only', () => {
  const token = { MOLLIE_ORGANIZATION_TOKEN: `access_${'a'.repeat(20)}` };
  expect(readEnv({ ...production, ...token })).toMatchObject(token);
  expect(() => readEnv({ ...token, SITE_ENV: 'preview' })).toThrow(/^MOLLIE_ORGANIZATION_TOKEN: /);
  expect(() => readEnv({ ...production, MOLLIE_ORGANIZATION_TOKEN: live })).toThrow(/^MOLLIE_ORGANIZATION_TOKEN: /);
});

test.each(['SITE_URL', 'SIGNING_SECRET', 'SMTP_URL', 'MAIL_FROM', 'TREASURER_EMAIL'])(
  'production without %s names it',
  (key) => {
    expect(() => readEnv({ ...production, [key]: '' })).toThrow(new RegExp(`^${key}: is needed`));
  },
);

test('production without a key of Mollie starts: the site is there, and says that giving is not', () => {
  expect(readEnv({ SITE_ENV: 'production', SITE_URL: 'https://buurt.example' }).MOLLIE_API_KEY).toBeUndefined();
});

test.each([
  ['MOLLIE_API_KEY', 'sleutel'],
  ['MOLLIE_URL', 'https://api.elsewhere.example/v2/'],
  ['STRIPE_SECRET_KEY', 'pk_test_public'],
  ['STRIPE_WEBHOOK_SECRET', 'sleutel'],
  ['STRIPE_URL', 'https://api.elsewhere.example'],
  ['DATABASE_URL', 'postgres://db'],
  ['SMTP_URL', 'https://mail.example'],
  ['MAIL_FROM', 'niemand'],
  ['SIGNING_SECRET', 'kort'],
  ['LIMIT_GLOBAL', '0'],
  ['TRUST_PROXY', 'misschien'],
])('a wrong %s names itself in one line, without its value', (key, value) => {
  const wrong = () => readEnv({ [key]: value });
  expect(wrong).toThrow(new RegExp(`^${key}: [^\\n]+$`));
  expect(wrong).not.toThrow(value);
});

describe('Stripe', () => {
  const STRIPE_SECRET_KEY = `sk_live_${'a'.repeat(24)}`;
  const STRIPE_WEBHOOK_SECRET = `whsec_${'a'.repeat(32)}`;
  const stripe = { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET };
  const stripeTest = { STRIPE_SECRET_KEY: `sk_test_${'a'.repeat(24)}`, STRIPE_WEBHOOK_SECRET };

  test.each(['development', 'preview'])('a live key is refused in %s, a test key is taken', (SITE_ENV) => {
    expect(() => readEnv({ SITE_ENV, ...stripe })).toThrow(/^STRIPE_SECRET_KEY: /);
    expect(readEnv({ SITE_ENV, ...stripeTest })).toMatchObject(stripeTest);
  });

  test('in production a live key is taken, and a test key refused', () => {
    expect(readEnv({ ...production, ...stripe })).toMatchObject(stripe);
    expect(() => readEnv({ ...production, ...stripeTest })).toThrow(/^STRIPE_SECRET_KEY: a test key/);
  });

  test('real money at one and play money at the other is refused', () => {
    const both = { ...production, ...stripe, MOLLIE_API_KEY: testKey };
    expect(() => readEnv(both)).toThrow(/^STRIPE_SECRET_KEY: is live/);
  });

  test('alone it needs what Mollie needs', () => {
    const alone = { ...production, ...stripe, MOLLIE_API_KEY: '' };
    expect(readEnv(alone)).toMatchObject(stripe);
    expect(() => readEnv({ ...alone, TREASURER_EMAIL: '' })).toThrow(/^TREASURER_EMAIL: is needed/);
  });

  test('a key without the secret of its webhook names it', () => {
    expect(() => readEnv({ ...stripeTest, STRIPE_WEBHOOK_SECRET: '' })).toThrow(/^STRIPE_WEBHOOK_SECRET: is needed/);
  });

  test('a stand-in is refused in production and next to a key', () => {
    const STRIPE_URL = 'http://127.0.0.1:4012';
    expect(readEnv({ STRIPE_URL })).toMatchObject({ STRIPE_URL });
    expect(() => readEnv({ ...production, STRIPE_URL })).toThrow(/^STRIPE_URL: /);
    expect(() => readEnv({ ...stripeTest, STRIPE_URL })).toThrow(/^STRIPE_URL: /);
  });
});

test('a stand-in for Mollie is refused in production and next to a key', () => {
  const MOLLIE_URL = 'http://127.0.0.1:4010/v2/';
  expect(readEnv({ MOLLIE_URL }).MOLLIE_URL).toBe(MOLLIE_URL);
  expect(() => readEnv({ ...production, MOLLIE_API_KEY: '', MOLLIE_URL })).toThrow(/^MOLLIE_URL: /);
  expect(() => readEnv({ MOLLIE_API_KEY: testKey, MOLLIE_URL })).toThrow(/^MOLLIE_URL: /);
});

test('without a public address it is this machine, at the port that is served', () => {
  expect(readEnv({ PORT: '8123' }).SITE_URL).toBe('http://localhost:8123');
});

test('.env.example names every setting of the functions', () => {
  const example = readFileSync(new URL('.env.example', root), 'utf8');
  const named = [...example.matchAll(/^#?\s?([A-Z_]+)=/gm)].map((match) => match[1]);
  const settings = [
    ...readFileSync(new URL('functions/settings/env.ts', root), 'utf8').matchAll(/^ {4}([A-Z_]+): /gm),
    ...readFileSync(new URL('functions/settings/env-donations.ts', root), 'utf8').matchAll(/^ {2}([A-Z_]+): /gm),
  ].map((match) => match[1]);
  expect(settings.length).toBeGreaterThan(15);
  expect(settings.filter((key) => !named.includes(key))).toEqual([]);
});

test('no secret is in the source, in what visitors get, or in the repository', () => {
  const folders = ['src', 'functions', 'public', 'content', 'dist', 'test-results/site'];
  const pattern = `{${folders.filter((folder) => existsSync(new URL(folder, root))).join(',')}}/**/*`;
  const found = globSync(pattern, { cwd: fileURLToPath(root) })
    .filter((file) => statSync(new URL(file, root)).isFile())
    .filter((file) =>
      /\b(live|test)_[A-Za-z0-9]{30,}\b|smtps?:\/\/[^\s:/]+:[^\s@]+@(?!host)/.test(
        readFileSync(new URL(file, root), 'latin1'),
      ),
    );
  expect(found).toEqual([]);
});

/** What tells a beheerder and the board how to go live names settings; no value of one stands in it. */
const goingLive = /\/admin\/(live|bestuur)\//;

test('what visitors get never names a secret setting', () => {
  const sites = ['dist', 'test-results/site'].filter((folder) => existsSync(new URL(folder, root)));
  const files = sites.flatMap((site) => globSync(`${site}/**/*.{html,js,json,xml}`, { cwd: fileURLToPath(root) }));
  const forVisitors = files.filter((file) => !goingLive.test(file));
  const naming = forVisitors.filter((file) =>
    /SIGNING_SECRET|MOLLIE_API_KEY|STRIPE_SECRET_KEY|STRIPE_WEBHOOK_SECRET|DATABASE_TOKEN|SMTP_URL/.test(
      readFileSync(new URL(file, root), 'utf8'),
    ),
  );
  expect(naming).toEqual([]);
});
