declare const brand: unique symbol;

/** A whole number of euro cents; negative for money that went back. Never a float, never a string. */
export type Cents = number & { readonly [brand]: 'Cents' };

/** Names a number as cents. Throws a RangeError when it is not a whole number that a double holds exactly. */
export function cents(amount: number): Cents {
  if (!isCents(amount)) throw new RangeError(`not a whole number of cents: ${amount}`);
  return amount;
}

export function isCents(amount: number): amount is Cents {
  return Number.isSafeInteger(amount);
}

export function negative(amount: Cents): Cents {
  return cents(0 - amount);
}

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}
