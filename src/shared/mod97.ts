/** The remainder by 97 of letters and digits read as one number, A as 10 and Z as 35: the check of an IBAN and of a creditor reference (ISO 7064). */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text.toUpperCase()) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
