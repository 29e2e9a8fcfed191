import { keep } from './keep.ts';
import { labelled } from './label.ts';
import { roomsCache } from './names.ts';
import type { Navigation, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Filled in by `src/integrations/offline.ts`. */
declare const offlineSite: {
  /** Another one with every change of the offline pages. */
  readonly version: string;
  /** Regular expressions of paths: what is kept, and where the worker never comes. */
  readonly keeps: string;
  readonly avoids: string;
  /** Paths of the pages that say that there is no internet, by the start of the paths they are for; the last one fits all. */
  readonly offlinePages: readonly (readonly [string, string])[];
};

const { version, offlinePages } = offlineSite;
const keeps = new RegExp(offlineSite.keeps);
const avoids = new RegExp(offlineSite.avoids);
const ownCache = `offline ${version}`;

/** How long a visitor waits for the network when there is a kept page to show, in ms. */
const networkTimeout = 4000;

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(keepOpenPages());
});

self.addEventListener('activate', (event) => {
  // The network starts while the worker still wakes up.
  event.waitUntil(Promise.all([dropOldCaches(), self.registration.navigationPreload?.enable()]));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const path = new URL(url).pathname;
  if (mode === 'navigate' && method === 'GET' && !avoids.test(path)) event.respondWith(answer(event, path));
});

/** What the network says, always; unless it says nothing. */
async function answer(event: Navigation, path: string): Promise<Response> {
  const fresh = fromNetwork(event);
  // Also when it comes too late to be shown: next time it is there.
  if (keeps.test(path)) event.waitUntil(fresh.then((response) => keep(path, response.clone())).catch(() => undefined));
  const kept = await (await caches.open(roomsCache)).match(path);
  if (!kept) return fresh.catch(() => offlinePage(path));
  return Promise.race([fresh, tooSlow()]).then(
    (response) => response ?? labelled(kept, 'slow'),
    () => labelled(kept, 'offline'),
  );
}

async function fromNetwork({ preloadResponse, request }: Navigation): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

function tooSlow(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, networkTimeout, undefined));
}

/** The page that brought the worker was there before it; the browser still has it, so it costs no data. */
async function keepOpenPages(): Promise<void> {
  const own = await caches.open(ownCache);
  const open = await self.clients.matchAll({ includeUncontrolled: true });
  const paths = open.map(({ url }) => new URL(url).pathname).filter((path) => keeps.test(path));
  await own.addAll(new Set(['/', ...paths].map(offlinePathFor)));
  for (const path of paths) await keep(path, await fetch(path, { cache: 'force-cache' }));
}

async function offlinePage(path: string): Promise<Response> {
  const own = await caches.open(ownCache);
  return (await own.match(offlinePathFor(path))) ?? (await own.match(offlinePathFor('/'))) ?? Response.error();
}

function offlinePathFor(path: string): string {
  return offlinePages.find(([start]) => path.startsWith(start))?.[1] ?? '/';
}

async function dropOldCaches(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name !== roomsCache && name !== ownCache) await caches.delete(name);
  }
}
