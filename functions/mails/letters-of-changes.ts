import { paragraph, type Block } from './blocks.ts';
import { about, dated, giveAgain, type Content, type Of, type MailWords } from './letter-parts.ts';

export function changed(mail: Of<'subscription-changed'>, words: MailWords, siteUrl: string): Content {
  const { subject, what, nextDebit } = words.locale.mails.changed;
  const lines = [what(words.gift(mail), words.purpose(mail)), ...dated(words, nextDebit, mail.nextDebit)];
  return { subject: subject(words.gift(mail)), blocks: [...lines.map(paragraph), ...about(mail, words, siteUrl)] };
}

export function stopped(mail: Of<'subscription-stopped'>, words: MailWords, siteUrl: string): Content {
  const { mails } = words.locale;
  const { subject, donor, other, debitUnderWay, again } = mails.stopped;
  const lines = [mail.reason === 'donor' ? donor : other, ...(mail.debitUnderWay ? [debitUnderWay] : []), again];
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
