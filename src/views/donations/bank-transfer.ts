import { html, type SafeHtml } from '@remix-run/html-template';
import { epcPayload, type BankAccount } from '../../domain/donations/bank-transfer/epc-payload.ts';
import { grouped } from '../../shared/iban.ts';
import { transferReference } from '../../domain/donations/bank-transfer/reference.ts';
import type { Cents } from '../../domain/donations/money/cents.ts';
import type { Purpose } from '../../domain/donations/money/purpose.ts';
import { descriptionList } from '../ui/description-list.ts';
import { qrCode } from '../ui/qr-code.ts';
import type { LocaleContext } from '../ui/locale.ts';

export interface BankTransfer {
  readonly account: BankAccount;
  readonly purpose: Purpose;
  /** Of the room or the fund. */
  readonly purposeName: string;
  readonly amount?: Cents;
}

/** All that somebody needs who transfers a gift by hand: to type over, or to scan. */
export function bankTransfer(
  { account, purpose, purposeName, amount }: BankTransfer,
  { transfer: t, money }: LocaleContext,
): SafeHtml {
  const reference = transferReference(purpose);
  return html`<div class="transfer flow">
    ${descriptionList([
      [t.name, account.name],
      [t.iban, grouped(account.iban)],
      [t.amount, amount === undefined ? t.anyAmount : money(amount)],
      [t.reference, grouped(reference)],
      [t.purpose, purposeName],
    ])}
    <p>${t.keepReference}</p>
    <figure>
      ${qrCode(epcPayload({ account, reference, amount }), t.code(purposeName))}
      <figcaption>${t.scan}</figcaption>
    </figure>
  </div>`;
}
