import { isRecurring } from '../../src/donations/frequency.ts';
import type { Letter } from '../../src/donations/letter.ts';
import type { DonorMail, GiftFacts, Mail } from '../../src/donations/mail.ts';
import type { Purpose } from '../../src/donations/purpose.ts';
import { defaultLanguage, languageNamed } from '../../src/i18n/languages.ts';
import { speechIn, type Speech } from '../../src/views/speech.ts';
import { paragraph, toHtml, toText, type Block } from './blocks.ts';
import { contentOf, type Words } from './donor-letters.ts';
import { alertOf } from './treasurer-letter.ts';

export interface LetterDeps {
  /** Public origin, without a slash at the end. */
  readonly siteUrl: string;
  /** Who gets what a person has to look at. */
  readonly treasurer: string;
  /** How a room is called; an old one may be gone from the site. */
  roomName(slug: string): Promise<string | undefined>;
}

/** Puts what a mail is about into words: for a donor in the language of the gift, for the treasurer in Dutch. */
export async function writeLetter(deps: LetterDeps, mail: Mail): Promise<Letter> {
  const language = mail.audience === 'donor' ? languageNamed(mail.language) : defaultLanguage;
  return writeLetterIn(speechIn(language), deps, mail);
}

export async function writeLetterIn(speech: Speech, deps: LetterDeps, mail: Mail): Promise<Letter> {
  const { mails, language } = speech;
  const content =
    mail.audience === 'treasurer'
      ? alertOf(mail, deps.siteUrl)
      : contentOf(mail, await wordsFor(speech, deps, mail), deps.siteUrl);
  const to = mail.audience === 'treasurer' ? { email: deps.treasurer } : mail.to;
  const subject = mail.mode === 'test' ? mails.testSubject(content.subject) : content.subject;
  const greeting = mail.audience === 'treasurer' ? mails.treasurer.greeting : mails.greeting(mail.to.name);
  const blocks: Block[] = [
    paragraph(greeting),
    ...(mail.mode === 'test' ? [paragraph(mails.testMode)] : []),
    ...content.blocks,
    paragraph(mails.closing),
  ];
  return { id: mail.id, to, subject, text: toText(blocks), html: toHtml(subject, blocks, language) };
}

async function wordsFor(speech: Speech, deps: LetterDeps, mail: DonorMail): Promise<Words> {
  const gifts = mail.kind === 'manage-links' ? mail.gifts : [mail];
  const names = new Map<GiftFacts, string>();
  for (const gift of gifts) names.set(gift, await nameOf(speech, deps, gift.purpose));
  return {
    speech,
    purpose: (gift) => names.get(gift) ?? speech.mails.fund,
    gift: (gift) => giftInWords(gift, speech),
  };
}

async function nameOf({ mails }: Speech, deps: LetterDeps, purpose: Purpose): Promise<string> {
  if (purpose.kind === 'fund') return mails.fund;
  return mails.room((await deps.roomName(purpose.room)) ?? purpose.room);
}

/** "€ 10,00 per maand", and for a single gift "€ 10,00". */
function giftInWords({ amount, frequency }: GiftFacts, { mails, money }: Speech): string {
  return isRecurring(frequency) ? `${money(amount)} ${mails.every[frequency]}` : money(amount);
}
