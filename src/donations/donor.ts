/** What a donor told about themselves; kept apart from the books, so that it can be erased. */
export interface PersonalData {
  readonly name?: string;
  readonly email?: string;
  readonly message?: string;
}

export type Donor =
  { readonly kind: 'anonymous' } | ({ readonly kind: 'known' } & PersonalData) | { readonly kind: 'erased' };

export const longestName = 100;
export const longestMessage = 500;
