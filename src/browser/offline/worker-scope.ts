/** The part of a service worker's world that we use: TypeScript cannot have its types beside those of a page. */
export interface WorkerScope {
  readonly clients: { matchAll(options: { includeUncontrolled: true }): Promise<readonly { readonly url: string }[]> };
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Navigation) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

export interface Navigation extends Lasting {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
