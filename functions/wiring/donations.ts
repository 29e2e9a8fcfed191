import type { Storage } from '../adapters/ledger/storage.ts';
import type { Post } from '../../src/domain/donations/outbox/letter.ts';
import type { Signer } from '../../src/domain/donations/provider/ports.ts';
import { mayModerate } from '../../src/domain/editing/permissions.ts';
import { defaultLanguage, languageNamed } from '../../src/i18n/languages.ts';
import { endpoints, routesIn } from '../../src/routes.ts';
import type { DonationDeps } from '../http/deps.ts';
import type { ReconcileJobDeps } from '../jobs/reconcile.ts';
import { createMailer } from '../mails/mailer.ts';
import { paymentDescription } from '../donations/payment-description.ts';
import { systemClock } from '../adapters/system/clock.ts';
import { mailFolder } from '../settings/data-folder.ts';
import type { Env } from '../settings/env.ts';
import type { Host } from './host.ts';
import { randomIds } from '../adapters/system/ids.ts';
import { log } from '../http/log.ts';
import { boundedLookUp } from '../donations/look-up-unknown.ts';
import { receiverOf, roomNames } from '../donations/room-names.ts';
import { signingSecrets } from './signing-secrets.ts';
import { createSealer } from '../adapters/system/sealer.ts';
import { createSigner } from '../adapters/system/signer.ts';
import { slidingLimits } from '../adapters/system/sliding-limits.ts';
import { createVisitorKey, keyedHash } from '../http/visitor-key.ts';
import type { FileDatabases } from './files.ts';
import { createProviders } from './providers.ts';

/** Everything that any endpoint or job asks for. */
export type Services = DonationDeps & ReconcileJobDeps & Omit<Storage, 'ledger' | 'outbox'>;

/** The only place, with `wiring-*.ts`, that names implementations. Each is loaded when it is asked for: a function starts with what it needs. */
export async function connect(env: Env, host: Host): Promise<Services> {
  const secrets = await signingSecrets(env);
  const [storage, providers] = await Promise.all([openStorage(env, host), createProviders(env)]);
  const clock = systemClock;
  const signer: Signer = createSigner(secrets);
  const siteUrl = env.SITE_URL;
  const webhookUrl = siteUrl + endpoints.mollieWebhook;
  const visitorKey = createVisitorKey(secrets[0], clock);
  const emailKey = (email: string) => keyedHash(`${secrets[0]}:email`, email);
  const treasurer = env.TREASURER_EMAIL ?? 'penningmeester@localhost';
  const moderators = (env.CMS_EDITORS ?? []).filter(mayModerate).map(({ name, email }) => ({ name, email }));
  return {
    ...storage,
    ...providers,
    lookUpUnknown: boundedLookUp((id) => providers.provider.readPayment(id), clock),
    clock,
    ids: randomIds,
    signer,
    sealer: createSealer(secrets),
    moderators,
    mailer: createMailer(
      {
        siteUrl,
        treasurer,
        moderators,
        roomName: roomNames(() => host.pageShell()),
        receiver: receiverOf(() => host.pageShell()),
      },
      createPost(env),
    ),
    limits: slidingLimits(
      { counters: storage.counters, clock, visitorKey, emailKey },
      { perVisitor: env.LIMIT_PER_VISITOR, perEmail: env.LIMIT_PER_EMAIL, global: env.LIMIT_GLOBAL },
    ),
    visitorKey,
    siteUrl,
    addresses: {
      webhookUrl,
      returnUrl: (token, language) => siteUrl + routesIn(languageNamed(language)).donationStatusOf(token),
      description: paymentDescription,
    },
    subscriptionWebhookUrl: webhookUrl,
    subscriptionDescription: paymentDescription,
    pageShell: (language = defaultLanguage) => host.pageShell(routesIn(language).donationFrame),
    afterwards: host.afterwards,
  };
}

export async function openStorage({ DATABASE_URL: url, DATABASE_TOKEN: token }: Env, host: Disk): Promise<Storage> {
  if (url.startsWith('file:')) return filesOf(host).openStorage(url);
  return (await import('../adapters/ledger/remote-storage.ts')).openRemoteStorage(url, token);
}

export type Disk = Pick<Host, 'files'>;

/** Better nowhere than in a file that is gone after the answer. */
export function filesOf({ files }: Disk): FileDatabases {
  if (files) return files;
  throw new Error('DATABASE_URL: has to be libsql://... here, where no file stays');
}

/** The SMTP client is loaded with the first letter, not with the first visitor. */
export function createPost({ SMTP_URL: url, MAIL_FROM: from }: Env): Post {
  if (url === undefined || from === undefined)
    return async (letter, handOver) =>
      (await import('../adapters/mail/folder.ts')).folderPost(mailFolder)(letter, handOver);
  return async (letter, handOver) =>
    (await import('../adapters/mail/smtp.ts')).smtpPost({ url, from, onFailure: logMail })(letter, handOver);
}

/** Whether the mail server lets us in now; remembered for some seconds, so that many who log in are one question. */
export function createMailCheck({ SMTP_URL: url, MAIL_FROM: from }: Env): () => Promise<boolean> {
  if (url === undefined || from === undefined) return async () => true;
  let asked: { readonly at: number; readonly isUp: Promise<boolean> } | undefined;
  return async () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at > 10_000)
      asked = { at: now, isUp: import('../adapters/mail/smtp.ts').then(({ smtpIsUp }) => smtpIsUp({ url, from })) };
    return asked.isUp;
  };
}

function logMail(failure: Readonly<Record<'id' | 'fate' | 'reason', string>>): void {
  log('mail', failure);
}
