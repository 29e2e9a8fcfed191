/** Where the tests serve the built site, and the address that is built into it. */
export const port = 4390;
export const address = `http://localhost:${port}`;

/** Where the stand-in for Mollie listens beside it. */
export const molliePort = 4391;
export const mollieUrl = `http://127.0.0.1:${molliePort}`;

/** And the one for Stripe. */
export const stripePort = 4392;
export const stripeUrl = `http://127.0.0.1:${stripePort}`;
/** Who may see the books there: for each test that logs in another, because a later mail ends the code of an earlier one. */
export const treasurers = ['penny@example.org', 'piet@example.org', 'pia@example.org'] as const;

/** The settings of `npm run serve` for it, with a ledger of its own. */
export const serverEnvironment = {
  PORT: String(port),
  SITE_URL: address,
  MOLLIE_URL: `${mollieUrl}/v2/`,
  STRIPE_URL: stripeUrl,
  DATABASE_URL: 'file:test-results/donations.db',
  // All tests are one visitor.
  LIMIT_PER_VISITOR: '10000',
  LIMIT_GLOBAL: '10000',
  CMS_EDITORS: treasurers.map((email) => `Penny <${email}> penningmeester`).join(';'),
};
