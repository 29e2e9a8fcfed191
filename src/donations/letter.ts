import type { MailFate } from './mail.ts';

/** A mail in words, ready for the post. */
export interface Letter {
  /** The same for the same mail, however often it is tried. */
  readonly id: string;
  readonly to: { readonly email: string; readonly name?: string };
  /** Who gets the answer to it; absent: nobody reads answers. */
  readonly replyTo?: { readonly email: string; readonly name?: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Takes a letter to its receiver. Never throws: what became of it is the answer. */
export type Post = (letter: Letter) => Promise<MailFate>;
