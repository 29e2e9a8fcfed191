import { mod97 } from './mod97.ts';

/** Of an IBAN of the right shape: whether its check digits are right. Spaces do not count. */
export function isIban(typed: string): boolean {
  const iban = compact(typed);
  return mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** Without spaces and in capitals, as banks write it to each other. */
export function compact(typed: string): string {
  return typed.replaceAll(/\s+/g, '').toUpperCase();
}

/** In groups of four, as people read it. */
export function grouped(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$& ');
}
