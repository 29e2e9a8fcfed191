import { cents, isCents, type Cents } from './cents.ts';
import { isRecurring, type Frequency } from './frequency.ts';

export const amountErrors = [
  'amount-missing',
  'amount-not-a-number',
  'amount-ambiguous',
  'amount-negative',
  'amount-too-small',
  'amount-too-large',
] as const;
export type AmountError = (typeof amountErrors)[number];

/** One euro: below it most of a gift is the cost of the payment, and thieves try stolen cards with cents. */
export const minimumAmount: Cents = cents(1_00);

/** What iDEAL takes at once, and what one SEPA debit may be at Mollie. */
export function maximumAmount(frequency: Frequency): Cents {
  return cents(isRecurring(frequency) ? 1_000_00 : 50_000_00);
}

/**
 * Cents from what a person typed: `10`, `12,50`, `12.50`, `12,5`, `10,-`, `€ 1.234,56`, `1,234.56`, `1 234,56`. `1.234` and
 * `1,234` are refused as ambiguous: a thousandfold mistake is worse than a question. A space is never a decimal sign. The
 * digits of Arabic and Persian keyboards count as ours.
 */
export function parseAmount(typed: string, frequency: Frequency): Cents | AmountError {
  const amount = readAmount(typed);
  return typeof amount === 'string' || !isCents(amount) ? amount : checkLimits(amount, frequency);
}

/** The same without limits, for amounts that are no gift. */
export function readAmount(typed: string): Cents | AmountError {
  const text = latinDigits(typed)
    .replace(/^[\s€]+|[\s€]+$/gu, '')
    .replace(/^(-?)\s*(?:euro?|€)\s*|\s*euro?$/giu, '$1');
  if (text === '') return 'amount-missing';
  if (/^[-−]/u.test(text)) return /\d/u.test(text) ? 'amount-negative' : 'amount-not-a-number';
  if (/^\d{1,3}[.,]\d{3}$/u.test(text)) return 'amount-ambiguous';
  const parts = amountShapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return 'amount-not-a-number';
  return toCents(parts['euros'] ?? '', parts['cents'] ?? '');
}

export function checkLimits(amount: Cents, frequency: Frequency): Cents | AmountError {
  if (amount < minimumAmount) return 'amount-too-small';
  return amount > maximumAmount(frequency) ? 'amount-too-large' : amount;
}

// In JavaScript `\d` is ASCII only: 三 is not a number here.
const amountShapes = [
  /^(?<euros>\d+)(?:[.,](?:(?<cents>\d{1,2})|[-–]{1,2}))?$/u,
  /^(?<euros>\d{1,3}(?:\.\d{3})+)(?:,(?:(?<cents>\d{1,2})|[-–]{1,2}))?$/u,
  /^(?<euros>\d{1,3}(?:,\d{3})+)\.(?<cents>\d{1,2})$/u,
  /^(?<euros>\d{1,3}(?:\p{Zs}\d{3})+)(?:[.,](?:(?<cents>\d{1,2})|[-–]{1,2}))?$/u,
];

/** `١٢٫٥٠` is what a phone in Arabic writes for `12,50`. The last four bits of such a digit are its value. */
function latinDigits(typed: string): string {
  return typed
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('\u066B', ',')
    .replaceAll('\u066C', '.');
}

function toCents(euros: string, decimals: string): Cents | AmountError {
  const digits = euros.replace(/[.,\p{Zs}]/gu, '').replace(/^0+(?=\d)/u, '');
  // Longer than any limit, and soon longer than a double holds exactly.
  if (digits.length > 9) return 'amount-too-large';
  return cents(Number(digits + decimals.padEnd(2, '0')));
}
