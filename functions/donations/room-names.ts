import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { Receiver } from '../../src/views/donations/donation-page.ts';
import type { PageShell } from '../http/deps.ts';
import { logError } from '../http/log.ts';

/** How rooms are called, from the page that carries what forms need of the content. A mail goes out also when that is not there. */
export function roomNames(pageShell: () => Promise<PageShell>): (slug: string) => Promise<string | undefined> {
  return async (slug) => {
    try {
      const { rooms, otherRooms } = readDonationPage((await pageShell()).html);
      return rooms.find((room) => room.slug === slug)?.name ?? otherRooms?.[slug];
    } catch (error) {
      logError('room-names', error);
      return undefined;
    }
  };
}

/** Who receives the gifts, from the same page. A mail goes out also when that is not there. */
export function receiverOf(pageShell: () => Promise<PageShell>): () => Promise<Receiver | undefined> {
  return async () => {
    try {
      return readDonationPage((await pageShell()).html).receiver;
    } catch (error) {
      logError('receiver', error);
      return undefined;
    }
  };
}
