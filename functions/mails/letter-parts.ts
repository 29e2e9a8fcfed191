import type { Cents } from '../../src/domain/donations/money/cents.ts';
import { isRecurring } from '../../src/domain/donations/money/frequency.ts';
import type { DonorMail, DonorMailContent, GiftSummary } from '../../src/domain/donations/outbox/mail.ts';
import type { LocalDate } from '../../src/shared/time.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import { paragraph, type Block } from './blocks.ts';

export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export interface MailWords {
  readonly locale: LocaleContext;
  /** "het BuurtWerkKamerFonds", "kamer De Klop" */
  purpose(gift: GiftSummary): string;
  /** "€ 10,00 per maand" */
  gift(gift: GiftSummary): string;
}

export type Of<Kind extends DonorMailContent['kind']> = Extract<DonorMail, { readonly kind: Kind }>;

/** The facts of a gift, and the link with which a donor sees, changes and stops it. */
export function about(
  gift: GiftSummary,
  words: MailWords,
  siteUrl: string,
  { day, amount: once, hasEnded = false, link = 'button' }: About = {},
): Block[] {
  const { mails, date, money } = words.locale;
  const { amount, purpose, reference } = mails.labels;
  const days = day === undefined ? [] : [[day[0], date(day[1])] as const];
  const facts = [
    [amount, once === undefined ? words.gift(gift) : money(once)],
    [purpose, words.purpose(gift)],
    ...days,
    [reference, gift.reference],
  ] as const;
  const kind = isRecurring(gift.frequency) && !hasEnded ? 'recurring' : 'once';
  return [{ kind: 'facts', facts }, ...toGift(gift, kind, words, siteUrl, hasEnded ? 'link' : link)];
}

export function toGift(
  { manageToken }: GiftSummary,
  kind: 'once' | 'recurring',
  words: MailWords,
  siteUrl: string,
  look: 'button' | 'link' = 'button',
): Block[] {
  const { mails, routes } = words.locale;
  const href = siteUrl + routes.myGiftOf(manageToken);
  return [paragraph(mails.manage[kind]), { kind: look, label: mails.manage.link[kind], href }];
}

export function giveAgain({ locale: { mails, routes } }: MailWords, siteUrl: string): Block {
  return { kind: 'button', label: mails.giveAgain, href: siteUrl + routes.donate };
}

export function dated({ locale }: MailWords, sentence: (date: string) => string, day: LocalDate | undefined): string[] {
  return day === undefined ? [] : [sentence(locale.date(day))];
}

interface About {
  readonly day?: readonly [label: string, date: LocalDate];
  /** Of one payment, instead of what the gift is now. */
  readonly amount?: Cents;
  /** Nothing is left to change or to stop: giving again is what the letter offers. */
  readonly hasEnded?: boolean;
  /** How the way to the gift looks. */
  readonly link?: 'button' | 'link';
}
