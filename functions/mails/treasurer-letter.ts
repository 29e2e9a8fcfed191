import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import type { TreasurerMail } from '../../src/domain/donations/outbox/mail.ts';
import { mails } from '../../src/i18n/nl/mails.ts';
import { treasurerRoutes } from '../../src/routes.ts';
import { formatMoment } from '../../src/views/ui/format.ts';
import { aboutAlert } from '../../src/views/treasurer/alert-about.ts';
import { paragraph } from './blocks.ts';
import type { Content } from './letter-parts.ts';

/** Ids only: who the donor is, stays in the books. */
export function alertOf({ kind, donationId, about }: TreasurerMail, siteUrl: string): Content {
  const { alerts, open, openMails, reference, cardsStopped, oneOfThem } = mails.treasurer;
  const { subject, text } = alerts[kind];
  if (kind === 'mails-in-doubt') {
    const lines = [aboutAlert(kind, about ?? ''), text];
    const href = siteUrl + treasurerRoutes.attention;
    return { subject, blocks: [...lines.map(paragraph), { kind: 'button', label: openMails, href }] };
  }
  const gift = `${referenceOf(donationId)} (${donationId})`;
  const lines =
    kind === 'card-testing'
      ? [text, cardsStopped(formatMoment(Number(about))), oneOfThem(gift)]
      : [text, reference(gift), ...(about === undefined ? [] : [aboutAlert(kind, about)])];
  const href = `${siteUrl}${treasurerRoutes.gift}?gift=${donationId}`;
  return { subject, blocks: [...lines.map(paragraph), { kind: 'button', label: open, href }] };
}
