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
} as const;
