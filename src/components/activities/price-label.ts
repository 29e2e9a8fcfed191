import type { Dictionary } from '../../i18n/translation.ts';
import type { Activity } from '../../queries/activities.ts';

/** What an activity costs, in words; undefined where nobody has said so, since a visitor has no use for that. */
export function priceLabel(price: Activity['price'], words: Dictionary['activities']['price']): string | undefined {
  switch (price.type) {
    case 'amount':
      return words.amount(price.cents);
    case 'free':
    case 'voluntary':
      return words[price.type];
    case 'unknown':
      return undefined;
  }
}
