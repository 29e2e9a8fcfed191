import type { HandOver, MailFate } from './mail.ts';

/** A mail in words, ready for the post. */
export interface Letter {
  /** The same for the same mail, however often it is tried. */
  readonly id: string;
  readonly to: Correspondent;
  /** Who get the same letter, for all to see. */
  readonly also?: readonly Correspondent[];
  /** Who gets the answer to it; absent: nobody reads answers. */
  readonly replyTo?: Correspondent;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Correspondent {
  readonly email: string;
  readonly name?: string;
}

/** Takes a letter to its receiver. Never throws: what became of it is the answer. */
export type Post = (letter: Letter, handOver?: HandOver) => Promise<MailFate>;
