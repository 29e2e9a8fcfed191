import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Letter } from '../../src/domain/donations/outbox/letter.ts';

export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** The source of each mail that was taken. */
  readonly taken: string[];
  stop(): Promise<void>;
}

/** A real SMTP server on loopback that takes every mail, unless `options` make it misbehave. */
export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      text(stream).then((source) => {
        taken.push(source);
        done();
      }, done);
    },
    ...options,
  });
  // A client that hangs up is part of these tests.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return { url: `smtp://127.0.0.1:${address.port}`, port: address.port, taken, stop };
}

/** A mail breaks its long lines where it wants (quoted-printable, RFC 2045). */
export function withoutSoftBreaks(source: string): string {
  return source.replaceAll('=\r\n', '');
}

/** How a server says no: its code, and in words what it means. */
export function answer(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code });
}

export const aLetter: Letter = {
  id: 'd1:thank-you',
  to: { email: 'ama@example.org', name: 'Ama "de" Vries' },
  subject: 'Bedankt voor uw gift van € 10',
  text: 'Beste Ama,\n\n.Een regel met een punt.\n',
  html: '<!doctype html><html lang="nl"><p>Beste Ama,</p></html>',
};

export const from = 'BuurtWerkKamers <fonds@example.org>';
