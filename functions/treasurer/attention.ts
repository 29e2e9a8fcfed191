import { minute } from '../../src/shared/time.ts';
import { attentionWords } from '../../src/i18n/nl/treasurer/attention.ts';
import { attentionPage } from '../../src/views/treasurer/attention.ts';
import type { TreasurerPage } from './deps.ts';
import { booksPage } from './page.ts';

/** More than a person gets through in a day. */
const most = 200;

/** `/beheer/aandacht/`: what only a person can settle. */
export const answerAttention: TreasurerPage = async (deps, request) => {
  const now = deps.clock.now();
  const [alerts, stuck, lastReconcile, cardsStoppedUntil] = await Promise.all([
    deps.alertReader.attention(most),
    deps.outbox.stuck(now - 15 * minute, most),
    deps.ledger.lastReconcile(),
    deps.cardStop.stoppedUntil(now),
  ]);
  const done = new URL(request.url).searchParams.has('klaar');
  const view = { alerts, stuck, lastReconcile, cardsStoppedUntil, ...(done && { notice: attentionWords.doneNotice }) };
  return booksPage(deps, { title: attentionWords.title, place: 'attention', content: () => attentionPage(view) });
};
