import { giftNotices } from '../../src/i18n/nl/treasurer/gift-answers.ts';
import { readGift } from '../../src/domain/treasurer/gift-books.ts';
import { giftActions } from '../../src/views/treasurer/action-form.ts';
import type { TreasurerPage } from './deps.ts';
import { actOn } from './gift-actions.ts';
import { problem, showGift, unknownGift } from './gift-page.ts';
import { receiveBooksForm } from './page.ts';
import { showRefund } from './refund.ts';

/** `/beheer/gift/?gift=<id>`: GET shows, POST acts. */
export const answerGift: TreasurerPage = async (deps, request, treasurer) => {
  const { searchParams } = new URL(request.url);
  if (request.method !== 'POST') {
    const id = searchParams.get('gift') ?? '';
    const paymentId = searchParams.get('terugbetalen');
    if (paymentId !== null) return showRefund(deps, id, paymentId);
    const done = new Map(Object.entries(giftNotices)).get(searchParams.get('klaar') ?? '');
    return showGift(deps, id, done === undefined ? {} : { notice: { text: done, tone: 'good' } });
  }
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  const action = giftActions.find((known) => known === form.get('action'));
  const gift = await readGift(deps, form.get('gift'));
  if (gift === undefined) return unknownGift(deps);
  if (action === undefined) return showGift(deps, gift.donation.id, problem('form-unreadable'), 400);
  return actOn(deps, treasurer, gift, action, form);
};
