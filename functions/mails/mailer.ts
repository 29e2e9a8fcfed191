import type { Post } from '../../src/domain/donations/outbox/letter.ts';
import type { Mailer } from '../../src/domain/donations/outbox/mail.ts';
import { writeLetter, type LetterDeps } from './write-letter.ts';

/** A mailer that writes in the language of the gift and hands what it wrote to the post. */
export function createMailer(deps: LetterDeps, post: Post): Mailer {
  return { send: async (mail, handOver) => post(await writeLetter(deps, mail), handOver) };
}
