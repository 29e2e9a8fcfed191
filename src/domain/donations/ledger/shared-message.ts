import type { Mode } from '../provider/provider.ts';
import type { Timestamp } from '../../../shared/time.ts';

/** That a donor's message may be shown on the site, under this name or under none. */
export interface Share {
  readonly name?: string;
}

/** Only `approved` is ever shown, and only while the gift has not gone back. */
export type ShareState = 'waiting' | 'approved' | 'refused';

export interface SharedMessage extends Share {
  readonly state: ShareState;
}

/** What an editor and, once approved, everybody sees: nothing else of the gift or the giver. */
export interface GiftMessage extends Share {
  readonly donationId: string;
  readonly text: string;
  readonly givenAt: Timestamp;
}

/**
 * The messages of donors that the site may show. Which are there follows from the books each time: of a gift that was not paid, or
 * that went back, there is none. The text is the donor's own, kept once: with it gone the message is gone.
 */
export interface SharedMessages {
  /** `waiting`: longest first; else newest first. */
  list(state: ShareState, mode: Mode, limit: number): Promise<readonly GiftMessage[]>;
  /**
   * Owes all who may decide one mail about the messages that wait and of which no mail told yet: of a day at most one. It hangs on
   * one of their gifts; for the others it is void.
   */
  oweNews(mode: Mode, now: Timestamp): Promise<void>;
  /** False: the donor took it back, or there never was one. */
  decide(donationId: string, state: 'approved' | 'refused', by: string, now: Timestamp): Promise<boolean>;
}

const longestSharedName = 30;

/** As it is shown: without what nobody sees and what turns the direction of letters around. */
export function publicText(message: string): string {
  return message
    .normalize('NFC')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(unseen, '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether a text may stand on the site: no link, no mail address, no markup. Looks at it as a reader or a mail program would. */
export function isPublishable(message: string): boolean {
  const seen = message.normalize('NFKC').replaceAll(/[\p{Cf}\p{Mn}]/gu, '');
  return ![link, address, markup].some((pattern) => pattern.test(seen));
}

/** A name of letters, on one line. */
export function isPublicName(name: string): boolean {
  return name.length <= longestSharedName && /^\p{L}[\p{L}\p{M}'’ -]*\.?$/u.test(name);
}

/** Control characters but the line break; format characters but the joiner of which emoji are made. */
const unseen = /(?![\n\t\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** `https:`, `www.` or a point inside a word: no list of endings is ever whole. */
const link = /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\b\.|[\p{L}\p{N}_-]\s?[.。․]\p{L}{2}|\b(?:mailto|tel|javascript|data):/iu;
const address = /\S\s?[@＠]\s?\S/u;
/** HTML, Markdown's links, and what forums have. "<3" is a heart. */
const markup = /<\s*[a-z/!?]|\]\s*\(|\[\/?[a-z]+[\]=]|&[a-z]+;|&#/iu;
