import { languageFacts, type Language } from './languages.ts';

/** `€ 2,50`, `€2.50`, `2,50 €`: whole euros without cents. */
export function eurosIn(language: Language): (cents: number) => string {
  const euros = new Intl.NumberFormat(languageFacts[language].locale, {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return (cents) => euros.format(cents / 100);
}
