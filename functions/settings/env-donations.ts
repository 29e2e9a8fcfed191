import * as z from 'zod';

const limit = (tries: number) => z.coerce.number().int().min(1).default(tries);
const secret = z.string().min(32, 'needs at least 32 characters, such as those of `openssl rand -base64 48`');
const address = z.string().regex(/^(?:[^<>"]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, 'is not an e-mail address');

/** What donations need to know. Without a key of a provider, or its stand-in, nobody can give, and the site says so. */
export const donationKeys = {
  MOLLIE_API_KEY: z
    .string()
    .regex(/^(live|test)_\w{30,}$/, 'starts with live_ or test_ and 30 letters or digits')
    .optional(),
  /** Of the signed webhook of the whole account. Without it only the webhooks of each payment are read. */
  MOLLIE_WEBHOOK_SECRET: z.string().min(16, 'needs at least 16 characters').optional(),
  /** `http://127.0.0.1:4010/v2/`: the stand-in of `npm run mollie`. */
  MOLLIE_URL: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }).optional(),
  /** Where `npm start` puts its stand-in. */
  MOLLIE_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  /** Of the second provider. Without it nothing of Stripe shows anywhere. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[rs]k_(live|test)_\w{10,}$/, 'starts with sk_live_, sk_test_, rk_live_ or rk_test_')
    .optional(),
  /** Of the endpoint at Stripe that calls `/api/stripe/webhook`. */
  STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_', 'starts with whsec_').optional(),
  /** `http://127.0.0.1:4012`: the stand-in of `npm run stripe`. */
  STRIPE_URL: z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }).optional(),
  /** Where `npm start` puts its stand-in. */
  STRIPE_PORT: z.coerce.number().int().min(0).max(65_535).default(4012),
  /** `file:...` on a Node host, `libsql://...` for hosted functions. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:\/\/|https:\/\/|http:\/\/(127\.0\.0\.1|localhost)\b)/, 'is not file:... or libsql://...')
    .default('file:.data/donations.db'),
  DATABASE_TOKEN: z.string().optional(),
  /** `smtps://user:password@host`, or `smtp://` for STARTTLS. Absent: mails are files under `.data/mail/`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: address.optional(),
  /** Who hears of a payment that a person has to look at. */
  TREASURER_EMAIL: address.optional(),
  SIGNING_SECRET: secret.optional(),
  /** The one before: its links in old mails keep working. */
  SIGNING_SECRET_OLD: secret.optional(),
  /** Tries in ten minutes: of one visitor, for one e-mail address, of everybody. */
  LIMIT_PER_VISITOR: limit(20),
  LIMIT_PER_EMAIL: limit(10),
  LIMIT_GLOBAL: limit(300),
} as const;

const keys = z.object(donationKeys);

type DonationEnv = z.infer<typeof keys> & { readonly SITE_ENV: string; readonly SITE_URL?: string | undefined };

interface SettingProblem {
  readonly key: string;
  readonly message: string;
}

/** What single keys cannot know. Money of real people moves in production only. */
export function donationProblems(env: DonationEnv): SettingProblem[] {
  const isProduction = env.SITE_ENV === 'production';
  const problems: SettingProblem[] = stripeProblems(env, isProduction);
  if (!isProduction && env.MOLLIE_API_KEY?.startsWith('live_'))
    problems.push({ key: 'MOLLIE_API_KEY', message: 'a live key belongs in production only (SITE_ENV=production)' });
  if (env.MOLLIE_URL !== undefined && (isProduction || env.MOLLIE_API_KEY !== undefined))
    problems.push({ key: 'MOLLIE_URL', message: 'a stand-in is not for production, nor next to MOLLIE_API_KEY' });
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined)
    problems.push({ key: 'MAIL_FROM', message: 'is needed with SMTP_URL' });
  // A hosted function has no folder in which it could keep one of its own.
  if (!env.DATABASE_URL.startsWith('file:') && env.SIGNING_SECRET === undefined)
    problems.push({ key: 'SIGNING_SECRET', message: 'is needed with a remote database' });
  if (!isProduction) return problems;
  if (env.SITE_URL === undefined) problems.push({ key: 'SITE_URL', message: 'is needed in production' });
  if (env.MOLLIE_API_KEY === undefined && env.STRIPE_SECRET_KEY === undefined) return problems;
  for (const key of ['SIGNING_SECRET', 'SMTP_URL', 'TREASURER_EMAIL'] as const)
    if (env[key] === undefined) problems.push({ key, message: 'is needed in production' });
  return problems;
}

/** As for Mollie; and where real money moves at one, play money at the other would only confuse. */
function stripeProblems(env: DonationEnv, isProduction: boolean): SettingProblem[] {
  const {
    STRIPE_SECRET_KEY: key,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_URL: standIn,
    MOLLIE_API_KEY: mollie,
  } = env;
  const problems: SettingProblem[] = [];
  const isLive = key !== undefined && /^[rs]k_live_/.test(key);
  if (standIn !== undefined && (isProduction || key !== undefined))
    problems.push({ key: 'STRIPE_URL', message: 'a stand-in is not for production, nor next to STRIPE_SECRET_KEY' });
  if (key === undefined) return problems;
  if (isLive && !isProduction)
    problems.push({ key: 'STRIPE_SECRET_KEY', message: 'a live key belongs in production only (SITE_ENV=production)' });
  if (!isLive && isProduction) problems.push({ key: 'STRIPE_SECRET_KEY', message: 'a test key is not for production' });
  if (isLive && mollie?.startsWith('test_'))
    problems.push({ key: 'STRIPE_SECRET_KEY', message: 'is live, and MOLLIE_API_KEY is a test key' });
  if (webhookSecret === undefined)
    problems.push({ key: 'STRIPE_WEBHOOK_SECRET', message: 'is needed with STRIPE_SECRET_KEY' });
  return problems;
}
