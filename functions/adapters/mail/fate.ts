import type { MailFate } from '../../../src/domain/donations/outbox/mail.ts';

/**
 * What a failure means for the letter. An answer of the server always tells (RFC 5321, 4.2.1): 4xx later perhaps, 5xx never.
 * Without an answer it depends on how far we were: once the text is handed over the letter may be on its way.
 */
export function fateOf(error: unknown, handedOver: boolean): MailFate {
  const code = read(error, 'responseCode');
  if (typeof code === 'number' && code >= 500) return isOurs(code, error) ? 'not-accepted' : 'refused';
  if (typeof code === 'number' && code >= 400) return 'not-accepted';
  // The client itself sees that nothing can be sent to this address.
  if (read(error, 'code') === 'EENVELOPE' && read(error, 'command') === 'API') return 'refused';
  return handedOver ? 'unknown' : 'not-accepted';
}

/**
 * Refused because of who we are, not whom we write to: our account, our right to send, our sender address. Ours to repair, and
 * then the same letter goes out.
 */
function isOurs(code: number, error: unknown): boolean {
  const command = String(read(error, 'command'));
  if (command !== 'RCPT TO' && command !== 'DATA') return true;
  return [530, 534, 535, 538].includes(code) || / ?5\.7\.\d+/.test(String(read(error, 'response')));
}

function read(error: unknown, key: string): unknown {
  return error instanceof Error ? Reflect.get(error, key) : undefined;
}
