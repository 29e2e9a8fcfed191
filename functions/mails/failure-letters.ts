import { isRecurring } from '../../src/domain/donations/money/frequency.ts';
import { paragraph, type Block } from './blocks.ts';
import { about, dated, giveAgain, toGift, type Content, type Of, type MailWords } from './letter-parts.ts';

export function debitFailed(mail: Of<'debit-failed'>, words: MailWords, siteUrl: string): Content {
  const { mails, money, routes } = words.locale;
  const { subject, what, pay, payLink, again, stopped: end } = mails.debitFailed;
  const goesOn = mail.nextDebit !== undefined;
  const { missed } = mail;
  const payNow: readonly Block[] = missed
    ? [
        paragraph(pay),
        {
          kind: 'button',
          label: payLink(money(missed.amount)),
          href: siteUrl + routes.payMissedDebitOf(missed.token),
        },
      ]
    : [];
  return {
    subject: subject(money(mail.failed)),
    blocks: [
      ...[what, mails.advice[mail.advice]].map(paragraph),
      ...payNow,
      ...(goesOn ? dated(words, again, mail.nextDebit) : [end]).map(paragraph),
      ...(goesOn || missed ? [] : [giveAgain(words, siteUrl)]),
      ...about(mail, words, siteUrl, { amount: mail.failed, hasEnded: !goesOn, link: missed ? 'link' : 'button' }),
    ],
  };
}

export function chargedBack(mail: Of<'charged-back'>, words: MailWords, siteUrl: string): Content {
  const { mails } = words.locale;
  const { subject, what, once, stopped: end } = mails.chargedBack;
  const lines = [what, mails.advice[mail.advice], isRecurring(mail.frequency) ? end : once];
  const facts = about(mail, words, siteUrl, {
    amount: mail.takenBack,
    day: [mails.labels.bookedOn, mail.bookedOn],
    hasEnded: true,
  });
  return { subject, blocks: [...lines.map(paragraph), giveAgain(words, siteUrl), ...facts] };
}

export function refunded(mail: Of<'refunded'>, words: MailWords, siteUrl: string): Content {
  const { mails, money, date } = words.locale;
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

export function refundFailed(mail: Of<'refund-failed'>, words: MailWords, siteUrl: string): Content {
  const { mails, money, date } = words.locale;
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

export function mandateGone(mail: Of<'mandate-gone'>, words: MailWords, siteUrl: string): Content {
  const { subject, what, again } = words.locale.mails.mandateGone;
  const facts = about(mail, words, siteUrl, { hasEnded: true });
  return { subject, blocks: [...[what, again].map(paragraph), giveAgain(words, siteUrl), ...facts] };
}
