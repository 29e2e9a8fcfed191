import { Locale } from '@mollie/api-client';

/** Those of our languages that Mollie speaks. */
export const locales: ReadonlyMap<string, Locale> = new Map([
  ['nl', Locale.nl_NL],
  ['en', Locale.en_GB],
  ['es', Locale.es_ES],
]);
