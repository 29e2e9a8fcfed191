import type { Cents } from '../../src/domain/donations/money/cents.ts';
import { isRecurring } from '../../src/domain/donations/money/frequency.ts';
import type { DonorMail, DonorMailContent, GiftFacts } from '../../src/domain/donations/outbox/mail.ts';
import type { LocalDate } from '../../src/shared/time.ts';
import type { Speech } from '../../src/views/ui/speech.ts';
import { paragraph, type Block } from './blocks.ts';

export interface Content {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export interface Words {
  readonly speech: Speech;
  /** "het BuurtWerkKamerFonds", "kamer De Klop" */
  purpose(gift: GiftFacts): string;
  /** "€ 10,00 per maand" */
  gift(gift: GiftFacts): string;
}

export type Of<Kind extends DonorMailContent['kind']> = Extract<DonorMail, { readonly kind: Kind }>;

/** The facts of a gift, and the link with which a donor sees, changes and stops it. */
export function about(
  gift: GiftFacts,
  words: Words,
  siteUrl: string,
  { day, amount: once, hasEnded = false }: About = {},
): Block[] {
  const { mails, date, money } = words.speech;
  const { amount, purpose, reference } = mails.labels;
  const days = day === undefined ? [] : [[day[0], date(day[1])] as const];
  const facts = [
    [amount, once === undefined ? words.gift(gift) : money(once)],
    [purpose, words.purpose(gift)],
    ...days,
    [reference, gift.reference],
  ] as const;
  const kind = isRecurring(gift.frequency) && !hasEnded ? 'recurring' : 'once';
  return [{ kind: 'facts', facts }, ...toGift(gift, kind, words, siteUrl)];
}

export function toGift({ manageToken }: GiftFacts, kind: 'once' | 'recurring', words: Words, siteUrl: string): Block[] {
  const { mails, routes } = words.speech;
  const href = siteUrl + routes.myGiftOf(manageToken);
  return [paragraph(mails.manage[kind]), { kind: 'link', label: mails.manage.link[kind], href }];
}

export function giveAgain({ speech: { mails, routes } }: Words, siteUrl: string): Block {
  return { kind: 'link', label: mails.giveAgain, href: siteUrl + routes.donate };
}

export function dated({ speech }: Words, sentence: (date: string) => string, day: LocalDate | undefined): string[] {
  return day === undefined ? [] : [sentence(speech.date(day))];
}

interface About {
  readonly day?: readonly [label: string, date: LocalDate];
  /** Of one payment, instead of what the gift is now. */
  readonly amount?: Cents;
  /** Nothing is left to change or to stop. */
  readonly hasEnded?: boolean;
}
