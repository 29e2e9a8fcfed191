import type { Translation } from '../translation.ts';
import { messages as dutch } from '../nl/messages.ts';

export const messages = {
  title: 'What donors write',
  intro: 'Donors wrote this with their donation. They agree that you read it.',
  none: 'There are no messages yet.',
  test: 'This is a test. These messages do not belong to real donations.',
  give: 'Donate too',
  yours: 'If your message is here, you can remove it with the link in your email.',
  /** The editors work in Dutch. */
  moderation: dutch.moderation,
} satisfies Translation['messages'];
