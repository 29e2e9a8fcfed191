import type { Letter, Post } from '../../../src/domain/donations/outbox/letter.ts';

export type Sent = Letter;

/** Takes every letter and keeps it to be looked at. */
export function createPost(sent: Sent[]): Post {
  return async (letter) => {
    sent.push(letter);
    return 'accepted';
  };
}
