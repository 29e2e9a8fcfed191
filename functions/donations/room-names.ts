import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { PageShell } from '../http/deps.ts';
import { logError } from '../http/log.ts';

/** How rooms are called, from the page that carries what forms need of the content. A mail goes out also when that is not there. */
export function roomNames(pageShell: () => Promise<PageShell>): (slug: string) => Promise<string | undefined> {
  return async (slug) => {
    try {
      return readDonationPage((await pageShell()).html).rooms.find((room) => room.slug === slug)?.name;
    } catch (error) {
      logError('room-names', error);
      return undefined;
    }
  };
}
