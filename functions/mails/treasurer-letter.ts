import { referenceOf } from '../../src/donations/compose-mail.ts';
import type { TreasurerMail } from '../../src/donations/mail.ts';
import { mails } from '../../src/i18n/nl/mails.ts';
import { treasurerRoutes } from '../../src/routes.ts';
import { paragraph } from './blocks.ts';
import type { Content } from './donor-letters.ts';

/** Ids only: who the donor is, stays in the books. */
export function alertOf({ kind, donationId, about }: TreasurerMail, siteUrl: string): Content {
  const { alerts, reference, about: search } = mails.treasurer;
  const { subject, text } = alerts[kind];
  const lines = [text, reference(`${referenceOf(donationId)} (${donationId})`), ...(about ? [search(about)] : [])];
  const href = `${siteUrl}${treasurerRoutes.gift}?gift=${donationId}`;
  return { subject, blocks: [...lines.map(paragraph), { kind: 'link', label: mails.treasurer.open, href }] };
}
