import type { LocalDate } from '../../src/shared/time.ts';
import type { Message } from '../../src/domain/participation/message.ts';

/** The same for the same message on the same day: a mailbox that gets it twice can see that. A hash: it stands in logs. */
export async function letterId(message: Message, today: LocalDate): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([today, message]));
  return `participate:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url')}`;
}
