/** The service worker, at the root: that is how far it reaches. */
export const workerAddress = '/offline-worker.js';

/** The cache with the pages of rooms that a visitor has seen. It outlives a new version of the site: each page says from when it is. */
export const roomsCache = 'rooms';
