/**
 * One random key for each visit to the form. It is kept with the entry in the browser's history: coming back to it, reloading
 * it or copying the tab is still the same gift, opening the form anew is another.
 */
export function keyOfThisVisit(): string {
  const known: unknown = Reflect.get(Object(history.state), 'attemptKey');
  if (typeof known === 'string') return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const attemptKey = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  history.replaceState({ attemptKey }, '');
  return attemptKey;
}
