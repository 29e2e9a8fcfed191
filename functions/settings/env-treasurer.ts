import * as z from 'zod';

const account = z.string().regex(/^[\w.-]{1,20}$/, 'is not a code of letters and digits');

/** What the treasurer's own bookkeeping calls things. The defaults are only an example: ask who does the books. */
export const treasurerKeys = {
  /** The journal (dagboek) of the file for the bookkeeping. */
  BOOKS_JOURNAL: account.default('MEM'),
  /** What the payment provider owes us until it pays out. */
  BOOKS_ACCOUNT_PROVIDER: account.default('1250'),
  BOOKS_ACCOUNT_GIFTS: account.default('8000'),
  /** Gifts that went back. Absent: the account of gifts. */
  BOOKS_ACCOUNT_RETURNED: account.optional(),
  /** What the payment provider keeps for its work. */
  BOOKS_ACCOUNT_COSTS: account.default('4500'),
  /** The same for Stripe. Absent: the one of `BOOKS_ACCOUNT_PROVIDER`. */
  BOOKS_ACCOUNT_STRIPE: account.optional(),
  /** Between the bank and gifts by bank transfer: the bank's own file goes into the bookkeeping too, and nothing may count twice. */
  BOOKS_ACCOUNT_BANK: account.default('1260'),
  /** Numbers of cost centres: `fund=100, de-klop=110`, by the slug of a room. */
  BOOKS_COST_CENTRES: z
    .string()
    .regex(
      /^\s*$|^\s*[\w-]+\s*=\s*[\w.-]{1,20}\s*(,\s*[\w-]+\s*=\s*[\w.-]{1,20}\s*)*$/,
      'is not like fund=100, de-klop=110',
    )
    .default('')
    .transform((given) =>
      Object.fromEntries(
        given.split(',').flatMap((pair) => {
          const [name = '', number] = pair.split('=').map((part) => part.trim());
          return number === undefined ? [] : [[name, number]];
        }),
      ),
    ),
  /** Of the organization at Mollie, with the right `settlements.read`: the key for payments may not read what was paid out. */
  MOLLIE_ORGANIZATION_TOKEN: z
    .string()
    .regex(/^access_\w{10,}$/, 'starts with access_')
    .optional(),
} as const;

/** Settlements are of real money, also when the gifts are a trial's. */
export function treasurerProblems(env: {
  readonly SITE_ENV: string;
  readonly MOLLIE_ORGANIZATION_TOKEN?: string | undefined;
}): { readonly key: string; readonly message: string }[] {
  if (env.SITE_ENV === 'production' || env.MOLLIE_ORGANIZATION_TOKEN === undefined) return [];
  return [{ key: 'MOLLIE_ORGANIZATION_TOKEN', message: 'belongs in production only (SITE_ENV=production)' }];
}
