import { referenceOf } from '../../src/donations/compose-mail.ts';
import type { TreasurerMail } from '../../src/donations/mail.ts';
import { mails } from '../../src/i18n/nl/mails.ts';
import { paragraph } from './blocks.ts';
import type { Content } from './donor-letters.ts';

/** Ids only: who the donor is, stays in the books. */
export function alertOf({ kind, donationId, about }: TreasurerMail): Content {
  const { alerts, reference, about: search } = mails.treasurer;
  const { subject, text } = alerts[kind];
  const lines = [text, reference(`${referenceOf(donationId)} (${donationId})`), ...(about ? [search(about)] : [])];
  return { subject, blocks: lines.map(paragraph) };
}
