import type { ModeratorMail } from '../../src/domain/donations/outbox/mail.ts';
import { messages } from '../../src/i18n/nl/messages.ts';
import { moderationRoutes } from '../../src/routes.ts';
import { paragraph } from './blocks.ts';
import type { Content } from './letter-parts.ts';

/** How many wait and where, and nothing of what a donor wrote: that stays where it can be taken back. */
export function newsForModerators({ count }: ModeratorMail, siteUrl: string): Content {
  const { subject, what, seldom, link } = messages.moderation.mail;
  const blocks = [what(count), seldom].map(paragraph);
  return {
    subject: subject(count),
    blocks: [...blocks, { kind: 'button', label: link, href: siteUrl + moderationRoutes.messages }],
  };
}
