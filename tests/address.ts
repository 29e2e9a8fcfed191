/** Where the tests serve the built site, and the address that is built into it. */
export const port = 4390;
export const address = `http://localhost:${port}`;

/** The settings of `npm run serve` for it, with a ledger of its own. */
export const serverEnvironment = {
  PORT: String(port),
  SITE_URL: address,
  DATABASE_URL: 'file:test-results/donations.db',
};
