import type { Cents } from '../money/cents.ts';

export interface BankAccount {
  /** Without spaces. */
  readonly iban: string;
  /** Of the holder, at most 70 characters. */
  readonly name: string;
}

export interface Transfer {
  readonly account: BankAccount;
  /** Creditor reference, without spaces. */
  readonly reference: string;
  /** Absent: the donor types it. */
  readonly amount?: Cents | undefined;
}

/**
 * The text in a QR code that the apps of banks read: EPC069-12, version 002, in which the BIC may be left out within the EEA.
 * Lines: service tag, version, UTF-8, SEPA credit transfer, BIC, name, IBAN, amount, purpose code, creditor reference.
 */
export function epcPayload({ account, reference, amount }: Transfer): string {
  const euros = amount === undefined ? '' : `EUR${(amount / 100).toFixed(2)}`;
  return ['BCD', '002', '1', 'SCT', '', account.name, account.iban, euros, '', reference].join('\n');
}
