import { cents } from '../../../src/domain/donations/money/cents.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import type { UploadView } from '../../../src/views/treasurer/bank-statement/upload-form.ts';
import { exactMoney } from '../../../src/views/treasurer/words.ts';

const bad: ReadonlySet<string> = new Set(['has-return', 'not-returned', 'none']);

/** What was done, by what stands in the address: counts only. */
export function noticeOf(query: URLSearchParams): UploadView['notice'] {
  const outcome = query.get('klaar') ?? '';
  const text = new Map(Object.entries(t.notices)).get(outcome);
  if (text !== undefined) return { text, tone: bad.has(outcome) ? 'bad' : 'good' };
  const counts = /^(\d{1,12}\.){7}\d{1,9}$/.exec(query.get('gelezen') ?? '')?.[0];
  if (counts === undefined) return undefined;
  const [gifts = 0, amount = 0, payouts = 0, open = 0, aside = 0, known = 0, others = 0, unread = 0] = counts
    .split('.')
    .map(Number);
  const said = t.done([gifts, exactMoney(cents(amount)), payouts, open, aside, known, others, unread]);
  return { text: said, tone: unread > 0 ? 'bad' : 'good' };
}
