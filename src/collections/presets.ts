import type { Field, Label } from './field.ts';
import { cents } from './fields.ts';
import { brokenRule } from './messages.ts';
import { eachOnce } from './each-once.ts';

/** An amount that the donation form takes, in cents; a test holds it against the limits of a gift. */
export function presetCents(label: Label) {
  const { schema, widget } = cents(label);
  return { schema: schema.refine(isTaken, { error: brokenRule('presetAmount') }), widget };
}

/** Two buttons with one amount would have one name. */
export function eachAmountOnce<F extends Field>(field: F): F {
  return eachOnce(field, 'cents', 'twice');
}

function isTaken(amount: number): boolean {
  return amount >= 1_00 && amount <= 50_000_00;
}
