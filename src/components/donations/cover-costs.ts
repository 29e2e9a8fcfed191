import { cents, type Cents } from '../../domain/donations/money/cents.ts';
import { costsFromKey, costsOf, withCosts } from '../../domain/donations/money/payment-costs.ts';
import { filled } from '../../views/ui/filled.ts';

/** Says what is paid and what arrives, and gives what will be paid: with the costs when that is ticked. */
export function paidFor(form: HTMLFormElement, gift: Cents, sentence: string, locale?: string): Cents {
  const tick = form.querySelector<HTMLInputElement>('[name=coverCosts]');
  const line = form.querySelector('[data-arrives]');
  if (!tick || !line) return gift;
  const costs = costsFromKey(tick.value);
  const paid = withCosts(gift, costs);
  line.textContent = filled(sentence, { gift, paid, arrives: cents(gift - costsOf(gift, costs)) }, locale);
  return tick.checked ? paid : gift;
}
