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
  /** Where gifts by bank transfer come in; that of money on its way, when the bank's own file goes into the bookkeeping too. */
  BOOKS_ACCOUNT_BANK: account.default('1100'),
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
