import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection, { type SMTPConnectionAuth, type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { Letter, Post } from '../../../src/domain/donations/outbox/letter.ts';
import type { HandOver, MailFate } from '../../../src/domain/donations/outbox/mail.ts';
import { fateOf } from './fate.ts';
import { messageId } from './message-id.ts';

export interface SmtpSettings {
  /** `smtps://user:password@host`, or `smtp://` with STARTTLS; `?ignoreTLS=true` for a server on a network of our own. */
  readonly url: string;
  /** `BuurtWerkKamers <fonds@example.org>` */
  readonly from: string;
  /** ms that each step may take: to connect, to greet, to answer. */
  readonly timeLimit?: number;
  /** Told why a letter did not go out; never whose it was. */
  readonly onFailure?: (failure: { readonly id: string; readonly fate: MailFate; readonly reason: string }) => void;
}

/**
 * One connection for each letter: we send few. Speaks to the connection itself, because only so we know whether the text had
 * been handed over when something broke: before, nobody got the letter; after, nobody knows.
 */
export function smtpPost(settings: SmtpSettings): Post {
  return async (letter, handOver = ofNobody) => {
    const { envelope, message } = await compose(letter, settings.from);
    const journey = { handedOver: false };
    const connection = new SMTPConnection(optionsFor(settings));
    try {
      await logIn(connection, settings.url);
      await say(connection, (done) => connection.send(envelope, untilHandedOver(message, handOver, journey), done));
      connection.quit();
      return 'accepted';
    } catch (error) {
      connection.close();
      const fate = fateOf(error, journey.handedOver);
      settings.onFailure?.({ id: letter.id, fate, reason: reasonOf(error) });
      return fate;
    }
  };
}

/** Whether the server takes letters from us now: it greets, and takes our password. */
export async function smtpIsUp(settings: SmtpSettings): Promise<boolean> {
  const connection = new SMTPConnection(optionsFor(settings));
  try {
    await logIn(connection, settings.url);
    connection.quit();
    return true;
  } catch {
    connection.close();
    return false;
  }
}

async function logIn(connection: SMTPConnection, url: string): Promise<void> {
  await say(connection, (done) => connection.connect(done));
  const auth = authOf(url);
  if (auth) await say(connection, (done) => connection.login(auth, done));
}

async function compose(letter: Letter, from: string) {
  const { id, to, also = [], replyTo, subject, text, html } = letter;
  const mail = new MailComposer({
    from,
    to: [to, ...also].map(({ name = '', email }) => ({ name, address: email })),
    ...(replyTo && { replyTo: { name: replyTo.name ?? '', address: replyTo.email } }),
    subject,
    text,
    html,
    messageId: await messageId(id, from),
    // Says to holiday answers that nobody reads them.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const { from: sender, to: receivers } = mail.getEnvelope();
  return { envelope: { from: sender, to: receivers }, message: await mail.build() };
}

/**
 * The connection reads this once the server has said that it takes the text, and writes the final dot at its end: before that dot
 * a server keeps nothing (RFC 5321, 4.2.5), so what fails in here leaves nothing in doubt.
 */
function untilHandedOver(message: Buffer, handOver: HandOver, journey: { handedOver: boolean }): Readable {
  return Readable.from(
    (async function* parts() {
      yield message;
      if (!(await handOver())) throw new Error('somebody else sends this letter now');
      journey.handedOver = true;
    })(),
  );
}

/** Of a letter that is kept nowhere. */
const ofNobody: HandOver = async () => true;

/** Errors come by the callback or as an event, whichever is first. */
function say(connection: SMTPConnection, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    step((error) => {
      // The listener stays: a later error without one would end the process.
      if (error) reject(error);
      else resolve();
    });
  });
}

function optionsFor({ url, timeLimit = 8_000 }: SmtpSettings): SMTPConnectionOptions {
  const options = parseConnectionUrl(url);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]', '::1'].includes(options.host ?? '');
  return {
    // What a donor gave is nobody's business on the way.
    requireTLS: !isLoopback && options.secure !== true && options.ignoreTLS !== true,
    connectionTimeout: timeLimit,
    greetingTimeout: timeLimit,
    socketTimeout: timeLimit,
    dnsTimeout: timeLimit,
    ...options,
  };
}

function authOf(url: string): SMTPConnectionAuth | undefined {
  const { auth } = parseConnectionUrl(url);
  return auth && { credentials: { user: auth.user ?? '', pass: auth.pass ?? '' } };
}

/** The server's words may repeat the address. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\S+@\S+/g, '…');
}
