import { readAmount } from '../../src/domain/donations/money/amount.ts';
import { cents, isCents, type Cents } from '../../src/domain/donations/money/cents.ts';
import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import { ProviderUnavailable } from '../../src/domain/donations/provider/ports.ts';
import { refundable, reversalRisk } from '../../src/domain/donations/self-service/refund-guard.ts';
import { wantRefund } from '../../src/domain/donations/self-service/want-refund.ts';
import { giftProblems } from '../../src/i18n/nl/treasurer/gift-answers.ts';
import { refundWords } from '../../src/i18n/nl/treasurer/refund.ts';
import { readGift, type GiftBooks } from '../../src/domain/treasurer/gift-books.ts';
import { giftAddress } from '../../src/views/treasurer/addresses.ts';
import { refundPage, type RefundView } from '../../src/views/treasurer/refund.ts';
import { exactMoney } from '../../src/views/treasurer/words.ts';
import { seeOther } from '../http/page.ts';
import type { TreasurerDeps } from './deps.ts';
import { problem, showGift, unknownGift } from './gift-page.ts';
import { booksPage } from './page.ts';
import { writeDown, type Act } from './write-down.ts';

/** The form, with what the provider says at this moment that can still go back. */
export async function showRefund(deps: TreasurerDeps, donationId: string, paymentId: string): Promise<Response> {
  const gift = await readGift(deps, donationId);
  if (gift === undefined) return unknownGift(deps);
  return formFor(deps, gift, paymentId, 200, { wishId: deps.ids.next() });
}

/** What was typed, or what is to be said about it. */
type Typed = Pick<RefundView, 'wishId' | 'typed' | 'accepted' | 'error' | 'notice'>;

async function formFor(
  deps: TreasurerDeps,
  { donation }: GiftBooks,
  paymentId: string,
  status: number,
  typed: Typed,
): Promise<Response> {
  const payment = donation.payments.find(({ id }) => id === paymentId);
  if (payment === undefined) return showGift(deps, donation.id, problem('unknown-payment'), 404);
  if (donation.mode !== deps.provider.mode) return showGift(deps, donation.id, problem('other-mode'), 409);
  try {
    const truth = await deps.provider.readPayment(paymentId);
    if (truth === undefined) return await showGift(deps, donation.id, problem('unknown-payment'), 404);
    const available = refundable(donation, truth);
    const risk = reversalRisk(payment, deps.clock.now());
    const view = { donationId: donation.id, paymentId, available, risk, ...typed };
    const title = refundWords.title(referenceOf(donation.id));
    return await booksPage(deps, { status, title, content: () => refundPage(view) });
  } catch (error) {
    if (error instanceof ProviderUnavailable) return showGift(deps, donation.id, problem('provider-unavailable'), 503);
    throw error;
  }
}

export async function refundGift(act: Act): Promise<Response> {
  const { deps, gift, form } = act;
  const donationId = gift.donation.id;
  const [paymentId, wishId, seen] = [form.get('payment'), form.get('wish'), toCents(form.get('seen'))];
  if (!/^[\w-]{1,64}$/.test(wishId) || seen === undefined)
    return showGift(deps, donationId, problem('form-unreadable'), 400);
  const riskAccepted = form.get('accept') === 'yes';
  const typed = { wishId, typed: form.get('amount'), accepted: riskAccepted };
  const again = (status: number, said: Pick<Typed, 'error' | 'notice'>) =>
    formFor(deps, gift, paymentId, status, { ...typed, ...said });
  const amount = readAmount(typed.typed);
  if (typeof amount === 'string' || !isCents(amount)) return again(422, { error: refundWords.errors.unreadable });
  if (amount < 1) return again(422, { error: refundWords.errors['too-small'] });

  await writeDown(act, 'refund-wanted', `${paymentId}, ${exactMoney(amount)}`);
  const done = await wantRefund(deps, { wishId, donationId, paymentId, amount, seen, riskAccepted });
  switch (done.outcome) {
    case 'asked':
    case 'waiting':
      return seeOther(giftAddress(donationId, done.outcome));
    case 'too-much':
      return again(422, { error: giftProblems['too-much'](exactMoney(done.available)) });
    case 'changed-since':
      return again(409, { notice: giftProblems['changed-since'](exactMoney(done.available)) });
    case 'risk-not-accepted':
      return again(422, { notice: giftProblems['risk-not-accepted'] });
    default:
      return showGift(deps, donationId, problem(done.outcome), statusOf[done.outcome]);
  }
}

const statusOf = {
  'refused-by-provider': 409,
  'unknown-payment': 404,
  'provider-unavailable': 503,
  conflict: 409,
  'other-mode': 409,
} as const;

function toCents(text: string): Cents | undefined {
  return /^\d{1,9}$/.test(text) ? cents(Number(text)) : undefined;
}
