/** Folders of the tests, as URLs that end with a slash. */
export const root = new URL('../', import.meta.url);
export const results = new URL('test-results/', root);
/** The site that `npm run test:build` makes and all tests of the whole site read. */
export const site = new URL('site/', results);
