import { isRecurring } from '../../src/domain/donations/money/frequency.ts';
import type { Correspondent, Letter } from '../../src/domain/donations/outbox/letter.ts';
import type { DonorMail, GiftSummary, Mail } from '../../src/domain/donations/outbox/mail.ts';
import type { Purpose } from '../../src/domain/donations/money/purpose.ts';
import { messages } from '../../src/i18n/nl/messages.ts';
import { defaultLanguage, languageNamed } from '../../src/i18n/languages.ts';
import type { Receiver } from '../../src/views/donations/donation-page.ts';
import { localeIn, type LocaleContext } from '../../src/views/ui/locale.ts';
import { paragraph, toText, type Block } from './blocks.ts';
import { toHtml } from './letter-html.ts';
import { contentOf } from './donor-letters.ts';
import type { Content, MailWords } from './letter-parts.ts';
import { newsForModerators } from './moderator-letter.ts';
import { receiverFacts } from './receiver-facts.ts';
import { alertOf } from './treasurer-letter.ts';

export interface LetterDeps {
  /** Public origin, without a slash at the end. */
  readonly siteUrl: string;
  /** Who gets what a person has to look at. */
  readonly treasurer: string;
  /** Who decide about messages of donors. */
  readonly moderators: readonly Correspondent[];
  /** How a room is called; an old one may be gone from the site. */
  roomName(slug: string): Promise<string | undefined>;
  /** Who receives the gifts, and answers of donors; absent where nobody has said so. */
  receiver?(): Promise<Receiver | undefined>;
}

/** Puts what a mail is about into words: for a donor in the language of the gift, for the treasurer in Dutch. */
export async function writeLetter(deps: LetterDeps, mail: Mail): Promise<Letter> {
  const language = mail.audience === 'donor' ? languageNamed(mail.language) : defaultLanguage;
  return writeLetterIn(localeIn(language), deps, mail);
}

export async function writeLetterIn(locale: LocaleContext, deps: LetterDeps, mail: Mail): Promise<Letter> {
  const { mails, language } = locale;
  const { to, replyTo, greeting, content } = await partsOf(locale, deps, mail);
  const subject = mail.mode === 'test' ? mails.testSubject(content.subject) : content.subject;
  const blocks: Block[] = [
    paragraph(greeting),
    ...(mail.mode === 'test' ? [paragraph(mails.testMode)] : []),
    ...content.blocks,
    paragraph(mails.closing),
  ];
  const [first, ...also] = to;
  const text = toText(blocks);
  const html = toHtml(subject, blocks, language);
  return { id: mail.id, to: first, ...(also.length > 0 && { also }), ...(replyTo && { replyTo }), subject, text, html };
}

interface Parts {
  readonly to: readonly [Correspondent, ...Correspondent[]];
  readonly replyTo?: Correspondent;
  readonly greeting: string;
  readonly content: Content;
}

async function partsOf(locale: LocaleContext, deps: LetterDeps, mail: Mail): Promise<Parts> {
  const treasurer = { email: deps.treasurer };
  switch (mail.audience) {
    case 'donor': {
      const content = contentOf(mail, await wordsFor(locale, deps, mail), deps.siteUrl);
      const receiver = await deps.receiver?.();
      const facts = mail.kind === 'thank-you' ? receiverFacts(receiver, locale) : [];
      return {
        to: [mail.to],
        replyTo: { email: receiver?.email ?? deps.treasurer, ...(receiver && { name: receiver.publicName }) },
        greeting: locale.mails.greeting(mail.to.name),
        content: { ...content, blocks: [...content.blocks, ...facts] },
      };
    }
    case 'treasurer':
      return { to: [treasurer], greeting: locale.mails.treasurer.greeting, content: alertOf(mail, deps.siteUrl) };
    case 'moderators': {
      // Owed only while there are some; who took the last one away should hear of it.
      const [first = treasurer, ...others] = deps.moderators;
      const { greeting } = messages.moderation.mail;
      return { to: [first, ...others], greeting, content: newsForModerators(mail, deps.siteUrl) };
    }
    default:
      return mail satisfies never;
  }
}

async function wordsFor(locale: LocaleContext, deps: LetterDeps, mail: DonorMail): Promise<MailWords> {
  const gifts = mail.kind === 'manage-links' ? mail.gifts : [mail];
  const names = new Map<GiftSummary, string>();
  for (const gift of gifts) names.set(gift, await nameOf(locale, deps, gift.purpose));
  return {
    locale,
    purpose: (gift) => names.get(gift) ?? locale.mails.fund,
    gift: (gift) => giftInWords(gift, locale),
  };
}

async function nameOf({ mails }: LocaleContext, deps: LetterDeps, purpose: Purpose): Promise<string> {
  if (purpose.kind === 'fund') return mails.fund;
  return mails.room((await deps.roomName(purpose.room)) ?? purpose.room);
}

/** "€ 10,00 per maand", and for a single gift "€ 10,00". */
function giftInWords({ amount, frequency }: GiftSummary, { mails, money }: LocaleContext): string {
  return isRecurring(frequency) ? `${money(amount)} ${mails.every[frequency]}` : money(amount);
}
