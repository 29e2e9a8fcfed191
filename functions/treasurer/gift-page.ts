import { localDate } from '../../src/shared/calendar.ts';
import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import { giftWords } from '../../src/i18n/nl/treasurer/gift.ts';
import { giftProblems } from '../../src/i18n/nl/treasurer/gift-answers.ts';
import { readGift } from '../../src/domain/treasurer/gift-books.ts';
import { giftPage, type GiftView } from '../../src/views/treasurer/gift.ts';
import type { TreasurerDeps } from './deps.ts';
import { booksPage, treasurerError } from './page.ts';

export async function showGift(
  deps: TreasurerDeps,
  donationId: string,
  notice: Pick<GiftView, 'notice' | 'agreement'> = {},
  status = 200,
): Promise<Response> {
  const books = await readGift(deps, donationId);
  if (books === undefined) return unknownGift(deps);
  const view = { books, today: localDate(deps.clock.now()), key: deps.ids.next(), ...notice };
  return booksPage(deps, {
    status,
    title: giftWords.title(referenceOf(donationId)),
    content: (page) => giftPage(view, page),
  });
}

/** Every problem that is a sentence by itself. */
export function problem(
  code: Exclude<keyof typeof giftProblems, 'too-much' | 'changed-since'>,
): Required<Pick<GiftView, 'notice'>> {
  return { notice: { text: giftProblems[code], tone: 'bad' } };
}

export function unknownGift(deps: TreasurerDeps): Promise<Response> {
  return treasurerError(deps, 404, { title: giftWords.unknown, text: giftWords.unknownText });
}
