import { isRecurring } from '../../src/donations/frequency.ts';
import type { DonorMail, DonorMailContent, GiftFacts } from '../../src/donations/mail.ts';
import type { LocalDate } from '../../src/donations/time.ts';
import { paragraph, type Block } from './blocks.ts';
import type { Speech } from '../../src/views/speech.ts';

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

/** What one of our mails to a donor says, without greeting and closing. */
export function contentOf(mail: DonorMail, words: Words, siteUrl: string): Content {
  switch (mail.kind) {
    case 'thank-you':
      return thankYou(mail, words, siteUrl);
    case 'debit-failed':
      return debitFailed(mail, words, siteUrl);
    case 'charged-back':
      return chargedBack(mail, words, siteUrl);
    case 'refunded':
      return refunded(mail, words, siteUrl);
    case 'refund-failed':
      return refundFailed(mail, words, siteUrl);
    case 'mandate-gone': {
      const { subject, what, again } = words.speech.mails.mandateGone;
      const facts = about(mail, words, siteUrl, { hasEnded: true });
      return { subject, blocks: [...[what, again].map(paragraph), giveAgain(words, siteUrl), ...facts] };
    }
    case 'subscription-changed': {
      const { subject, what, nextDebit } = words.speech.mails.changed;
      const lines = [what(words.gift(mail), words.purpose(mail)), ...dated(words, nextDebit, mail.nextDebit)];
      return { subject: subject(words.gift(mail)), blocks: [...lines.map(paragraph), ...about(mail, words, siteUrl)] };
    }
    case 'subscription-stopped':
      return stopped(mail, words, siteUrl);
    case 'manage-links':
      return manageLinks(mail, words, siteUrl);
    case 'yearly-statement':
      return yearlyStatement(mail, words, siteUrl);
    default:
      return mail satisfies never;
  }
}

type Of<Kind extends DonorMailContent['kind']> = Extract<DonorMail, { readonly kind: Kind }>;

function thankYou(mail: Of<'thank-you'>, words: Words, siteUrl: string): Content {
  const { mails, money } = words.speech;
  const { subject, copy, received, once, insteadOfDebit, recurring, nextDebit } = mails.thankYou;
  const repeats = isRecurring(mail.frequency);
  const lines = [
    ...(mail.isCopy ? [copy] : []),
    received(money(mail.amount), words.purpose(mail)),
    ...(repeats
      ? [recurring(words.gift(mail)), ...dated(words, nextDebit, mail.nextDebit)]
      : [mail.insteadOfDebit ? insteadOfDebit : once]),
  ];
  const usual = repeats ? subject.recurring(words.gift(mail)) : subject.once(money(mail.amount));
  return {
    subject: mail.isCopy ? subject.copy(usual) : usual,
    blocks: [...lines.map(paragraph), ...about(mail, words, siteUrl, { day: [mails.labels.paidOn, mail.paidOn] })],
  };
}

function debitFailed(mail: Of<'debit-failed'>, words: Words, siteUrl: string): Content {
  const { mails, money, routes } = words.speech;
  const { subject, what, pay, payLink, again, stopped: end } = mails.debitFailed;
  const goesOn = mail.nextDebit !== undefined;
  const { missed } = mail;
  const payNow: readonly Block[] = missed
    ? [
        paragraph(pay),
        {
          kind: 'link',
          label: payLink(money(missed.amount)),
          href: siteUrl + routes.payMissedDebitOf(missed.token),
        },
      ]
    : [];
  return {
    subject: subject(words.gift(mail)),
    blocks: [
      ...[what, mails.advice[mail.advice]].map(paragraph),
      ...payNow,
      ...(goesOn ? dated(words, again, mail.nextDebit) : [end]).map(paragraph),
      ...(goesOn ? [] : [giveAgain(words, siteUrl)]),
      ...about(mail, words, siteUrl, { hasEnded: !goesOn }),
    ],
  };
}

function chargedBack(mail: Of<'charged-back'>, words: Words, siteUrl: string): Content {
  const { mails } = words.speech;
  const { subject, what, once, stopped: end } = mails.chargedBack;
  const lines = [what, mails.advice[mail.advice], isRecurring(mail.frequency) ? end : once];
  const facts = about(mail, words, siteUrl, { day: [mails.labels.bookedOn, mail.bookedOn], hasEnded: true });
  return { subject, blocks: [...lines.map(paragraph), giveAgain(words, siteUrl), ...facts] };
}

function refunded(mail: Of<'refunded'>, words: Words, siteUrl: string): Content {
  const { mails, money, date } = words.speech;
  const { subject, what, when, where, late, goesOn } = mails.refunded;
  const amount = money(mail.refunded);
  const lines = [what(amount, words.purpose(mail)), when, where, ...dated(words, goesOn, mail.nextDebit), late];
  const facts = [
    [mails.labels.refunded, amount],
    [mails.labels.refundedOn, date(mail.bookedOn)],
    [mails.labels.given, money(mail.given)],
    [mails.labels.paidOn, date(mail.paidOn)],
    [mails.labels.purpose, words.purpose(mail)],
    [mails.labels.reference, mail.reference],
  ] as const;
  const kind = mail.nextDebit === undefined ? 'once' : 'recurring';
  return {
    subject: subject(amount),
    blocks: [...lines.map(paragraph), { kind: 'facts', facts }, ...toGift(mail, kind, words, siteUrl)],
  };
}

function refundFailed(mail: Of<'refund-failed'>, words: Words, siteUrl: string): Content {
  const { mails, money, date } = words.speech;
  const { subject, what, next, account } = mails.refundFailed;
  const amount = money(mail.returned);
  const facts = [
    [mails.labels.given, money(mail.given)],
    [mails.labels.paidOn, date(mail.paidOn)],
    [mails.labels.purpose, words.purpose(mail)],
    [mails.labels.reference, mail.reference],
  ] as const;
  return {
    subject: subject(amount),
    blocks: [
      ...[what(amount, words.purpose(mail)), next, account].map(paragraph),
      { kind: 'facts', facts },
      ...toGift(mail, 'once', words, siteUrl),
    ],
  };
}

function stopped(mail: Of<'subscription-stopped'>, words: Words, siteUrl: string): Content {
  const { mails } = words.speech;
  const { subject, donor, other, debitUnderWay, again } = mails.stopped;
  const lines = [mail.reason === 'donor' ? donor : other, ...(mail.debitUnderWay ? [debitUnderWay] : []), again];
  const facts = about(mail, words, siteUrl, { hasEnded: true });
  return { subject, blocks: [...lines.map(paragraph), giveAgain(words, siteUrl), ...facts] };
}

function manageLinks({ gifts }: Of<'manage-links'>, words: Words, siteUrl: string): Content {
  const { mails, routes } = words.speech;
  const { subject, what, notYou, link } = mails.manageLinks;
  const links = gifts.map((gift): Block => {
    const label = link(words.gift(gift), words.purpose(gift), gift.reference);
    return { kind: 'link', label, href: siteUrl + routes.myGiftOf(gift.manageToken) };
  });
  return { subject, blocks: [paragraph(what), ...links, paragraph(notYou)] };
}

/** A link and no attachment: what somebody gave does not lie about in mailboxes, and the sheet is as the books are when it is opened. */
function yearlyStatement(
  { year, total, ending, manageToken }: Of<'yearly-statement'>,
  words: Words,
  siteUrl: string,
): Content {
  const { mails, money, routes } = words.speech;
  const { subject, received, sheet, private: yours, link, lastYear, isOver } = mails.yearlyStatement;
  const said = ending && (ending.lastYear > year ? lastYear : isOver)(ending.number, String(ending.lastYear));
  const lines = [received(String(year), money(total)), ...(said ? [said] : []), sheet(String(year)), yours];
  const href = siteUrl + routes.myGiftOf(manageToken);
  return { subject: subject(String(year)), blocks: [...lines.map(paragraph), { kind: 'link', label: link, href }] };
}

interface About {
  readonly day?: readonly [label: string, date: LocalDate];
  /** Nothing is left to change or to stop. */
  readonly hasEnded?: boolean;
}

/** The facts of a gift, and the link with which a donor sees, changes and stops it. */
function about(gift: GiftFacts, words: Words, siteUrl: string, { day, hasEnded = false }: About = {}): Block[] {
  const { mails, date } = words.speech;
  const { amount, purpose, reference } = mails.labels;
  const days = day === undefined ? [] : [[day[0], date(day[1])] as const];
  const facts = [
    [amount, words.gift(gift)],
    [purpose, words.purpose(gift)],
    ...days,
    [reference, gift.reference],
  ] as const;
  const kind = isRecurring(gift.frequency) && !hasEnded ? 'recurring' : 'once';
  return [{ kind: 'facts', facts }, ...toGift(gift, kind, words, siteUrl)];
}

function toGift({ manageToken }: GiftFacts, kind: 'once' | 'recurring', words: Words, siteUrl: string): Block[] {
  const { mails, routes } = words.speech;
  const href = siteUrl + routes.myGiftOf(manageToken);
  return [paragraph(mails.manage[kind]), { kind: 'link', label: mails.manage.link[kind], href }];
}

function giveAgain({ speech: { mails, routes } }: Words, siteUrl: string): Block {
  return { kind: 'link', label: mails.giveAgain, href: siteUrl + routes.donate };
}

function dated({ speech }: Words, sentence: (date: string) => string, day: LocalDate | undefined): string[] {
  return day === undefined ? [] : [sentence(speech.date(day))];
}
