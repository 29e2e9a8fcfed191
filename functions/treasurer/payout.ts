import { payouts as t } from '../../src/i18n/nl/payouts.ts';
import { isDifferenceKey } from '../../src/domain/treasurer/difference-keys.ts';
import { isMonth } from '../../src/domain/treasurer/months.ts';
import { differencesAddress } from '../../src/views/treasurer/addresses.ts';
import { payoutPage } from '../../src/views/treasurer/payout.ts';
import { providerName, shortDate } from '../../src/views/treasurer/words.ts';
import { seeOther } from '../http/page.ts';
import type { TreasurerPage } from './deps.ts';
import { booksPage, receiveBooksForm, treasurerError } from './page.ts';

const linesPerPage = 100;

/** `/beheer/uitbetaling/?uitbetaling=<id>`: GET shows its lines; POST says that somebody knows why something differs. */
export const answerPayout: TreasurerPage = async (deps, request, treasurer) => {
  if (request.method === 'POST') {
    const form = await receiveBooksForm(deps, request);
    if (form instanceof Response) return form;
    const [key, month] = [form.get('key'), form.get('month')];
    if (!isDifferenceKey(key) || !isMonth(month))
      return treasurerError(deps, 400, { title: t.differences.title, text: t.differences.unreadable });
    const at = deps.clock.now();
    const address = differencesAddress(form.get('mode') === 'test' ? 'test' : 'live', month);
    if (form.get('do') === 'take-back') {
      await deps.audit.add({ at, who: treasurer.name, action: 'explanation-taken-back', about: key.slice(1) });
      await deps.payouts.forgetExplanation(key);
      return seeOther(address);
    }
    const note = form.get('note').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
    const about = [key.slice(1), note].filter(Boolean).join(': ');
    await deps.audit.add({ at, who: treasurer.name, action: 'difference-explained', about });
    await deps.payouts.explain(key, at, note || undefined);
    return seeOther(address);
  }
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('uitbetaling') ?? '';
  const payout = await deps.payouts.read(id);
  if (payout === undefined) return treasurerError(deps, 404, { title: t.unknown, text: t.unknownText });
  const found = await deps.payouts.lines(id, linesPerPage + 1, searchParams.get('na') ?? undefined);
  const lines = found.slice(0, linesPerPage);
  const next = found.length > linesPerPage ? lines.at(-1)?.id : undefined;
  return booksPage(deps, {
    title: t.titleOf(providerName(payout.provider), shortDate(payout.paidOn)),
    place: 'month',
    content: () => payoutPage({ payout, lines, next }),
  });
};
