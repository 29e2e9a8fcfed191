import { roomsCache } from './names.ts';

/** Two pages of each of ten rooms, some 400 kB. */
const mostPages = 20;

/** Keeps the page of a room as it came from the network. A page that is there no longer goes, and so do the oldest above the limit. */
export async function keep(path: string, response: Response): Promise<void> {
  const cache = await caches.open(roomsCache);
  if (response.status === 404 || response.status === 410) await cache.delete(path);
  if (!mayBeKept(response)) return;
  await cache.put(path, response);
  const pages = await cache.keys();
  for (const old of pages.slice(0, -mostPages)) await cache.delete(old);
}

/** A page that was sent on is not this page; one that may not be stored is somebody's own. */
function mayBeKept({ status, redirected, headers }: Response): boolean {
  return status === 200 && !redirected && !headers.get('Cache-Control')?.includes('no-store');
}
