import type { Label } from './field.ts';
import { cents, text } from './fields.ts';
import { brokenRule } from './messages.ts';
import { eachOnce } from './each-once.ts';
import { choice, list, object, optional } from './shapes.ts';

/** The amounts that can be chosen on the donation form. Two buttons of one group with one amount would have one name. */
export function presets(label: Label) {
  const fields = {
    cents: presetCents({ label: 'Bedrag' }),
    frequency: optional(choice({ label: 'Voor hoe vaak' }, frequencies)),
    makesPossible: optional(text({ label: 'Wat maakt dit mogelijk?', hint: 'Alleen wat zeker is.', max: 120 })),
  };
  return eachOnce(
    list({ ...label, min: 1, max: 16 }, object({ label: 'Bedrag' }, fields)),
    'cents',
    'twice',
    'frequency',
  );
}

/** As the donation domain calls them; a test holds the two together. */
const frequencies = {
  once: 'Eén keer',
  monthly: 'Elke maand',
  quarterly: 'Elke 3 maanden',
  yearly: 'Elk jaar',
} as const;

/** An amount that the donation form takes, in cents; a test holds it against the limits of a gift. */
function presetCents(label: Label) {
  const { schema, widget } = cents(label);
  return { schema: schema.refine(isTaken, { error: brokenRule('presetAmount') }), widget };
}

function isTaken(amount: number): boolean {
  return amount >= 1_00 && amount <= 50_000_00;
}
