import { paragraph, type Block } from './blocks.ts';
import { about, dated, giveAgain, type Content, type Of, type MailWords } from './letter-parts.ts';

/** What is other than before, and until when nothing is debited. */
export function changed(mail: Of<'subscription-changed'>, words: MailWords, siteUrl: string): Content {
  const { mails, date } = words.locale;
  const { subject, what, was, nextDebit, paused } = mails.changed;
  const { before, pausedUntil } = mail;
  const gift = words.gift(mail);
  const old = words.gift({ ...mail, ...before });
  const isOther = old !== gift;
  const said = [
    ...(isOther || pausedUntil === undefined ? [what(gift, words.purpose(mail))] : []),
    ...(isOther ? [was(old)] : []),
    ...(pausedUntil === undefined
      ? dated(words, nextDebit, mail.nextDebit)
      : [paused.what(date(pausedUntil), gift, words.purpose(mail))]),
  ];
  const isPauseOnly = pausedUntil !== undefined && !isOther;
  return {
    subject: isPauseOnly ? paused.subject(date(pausedUntil)) : subject(gift),
    blocks: [...said.map(paragraph), ...about(mail, words, siteUrl)],
  };
}

export function accountChanged(mail: Of<'mandate-changed'>, words: MailWords, siteUrl: string): Content {
  const { subject, what, same, nextDebit, debitUnderWay } = words.locale.mails.newAccount;
  const said = [
    what,
    same(words.gift(mail), words.purpose(mail)),
    ...dated(words, nextDebit, mail.nextDebit),
    ...(mail.debitUnderWay ? [debitUnderWay] : []),
  ];
  return { subject, blocks: [...said.map(paragraph), ...about(mail, words, siteUrl)] };
}

export function stopped(mail: Of<'subscription-stopped'>, words: MailWords, siteUrl: string): Content {
  const { subject, donor, other, nothingMore, debitUnderWay, again } = words.locale.mails.stopped;
  const lines = [mail.reason === 'donor' ? donor : other, mail.debitUnderWay ? debitUnderWay : nothingMore, again];
  const facts = about(mail, words, siteUrl, { hasEnded: true });
  return { subject, blocks: [...lines.map(paragraph), giveAgain(words, siteUrl), ...facts] };
}

export function manageLinks({ gifts }: Of<'manage-links'>, words: MailWords, siteUrl: string): Content {
  const { mails, routes } = words.locale;
  const { subject, what, notYou, link } = mails.manageLinks;
  const links = gifts.map((gift): Block => {
    const label = link(words.gift(gift), words.purpose(gift), gift.reference);
    return { kind: 'link', label, href: siteUrl + routes.myGiftOf(gift.manageToken) };
  });
  return { subject, blocks: [paragraph(what), ...links, paragraph(notYou)] };
}
