import { isRecurring } from '../../src/domain/donations/money/frequency.ts';
import { paragraph, type Block } from './blocks.ts';
import { about, dated, type Content, type Of, type MailWords } from './letter-parts.ts';

export function thankYou(mail: Of<'thank-you'>, words: MailWords, siteUrl: string): Content {
  const { mails, money } = words.locale;
  const { subject, copy, received, once, insteadOfDebit, recurring, nextDebit, next, aboutUs } = mails.thankYou;
  const repeats = isRecurring(mail.frequency);
  const lines = [
    ...(mail.isCopy ? [copy] : []),
    received(money(mail.amount), words.purpose(mail)),
    ...(repeats
      ? [recurring(words.gift(mail)), ...dated(words, nextDebit, mail.nextDebit)]
      : [mail.insteadOfDebit ? insteadOfDebit : once]),
    next(mail.paidOn.slice(0, 4)),
  ];
  const usual = repeats ? subject.recurring(words.gift(mail)) : subject.once(money(mail.amount));
  return {
    subject: mail.isCopy ? subject.copy(usual) : usual,
    blocks: [
      ...lines.map(paragraph),
      ...about(mail, words, siteUrl, { day: [mails.labels.paidOn, mail.paidOn] }),
      ...(mail.invites ? invitation(words, siteUrl) : []),
      paragraph(aboutUs),
    ],
  };
}

function invitation({ locale: { mails, routes } }: MailWords, siteUrl: string): Block[] {
  const { text, link } = mails.thankYou.invitation;
  return [paragraph(text), { kind: 'link', label: link, href: siteUrl + routes.donateMonthly }];
}

/** A link and no attachment: what somebody gave does not lie about in mailboxes, and the sheet is as the books are when it is opened. */
export function yearlyStatement(
  { year, total, ending, manageToken }: Of<'yearly-statement'>,
  words: MailWords,
  siteUrl: string,
): Content {
  const { mails, money, routes } = words.locale;
  const { subject, received, sheet, private: yours, link, lastYear, isOver } = mails.yearlyStatement;
  const said = ending && (ending.lastYear > year ? lastYear : isOver)(ending.number, String(ending.lastYear));
  const lines = [received(String(year), money(total)), ...(said ? [said] : []), sheet(String(year)), yours];
  const href = siteUrl + routes.myGiftOf(manageToken);
  return { subject: subject(String(year)), blocks: [...lines.map(paragraph), { kind: 'button', label: link, href }] };
}
