/** The last day of a pause of which nobody knows the end. */
export const endless = '9999-12-31';

/** Before there was a field for it, editors wrote the last year that the form takes. */
export function isEndless({ until }: { readonly until: string }): boolean {
  return until >= '2090-01-01';
}
