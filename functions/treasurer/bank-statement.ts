import { bankStatement as t } from '../../src/i18n/nl/bank-statement.ts';
import type { TreasurerPage } from './deps.ts';
import { receiveBooksForm, treasurerError } from './page.ts';
import { decideLines } from './bank-statement/decide-lines.ts';
import { removeRule } from './bank-statement/counter-rules.ts';
import { noticeOf } from './bank-statement/notice.ts';
import { showStatement } from './bank-statement/show.ts';
import { takeBackLine } from './bank-statement/take-back-line.ts';
import { uploadStatements } from './bank-statement/upload.ts';

/** `/beheer/afschrift/`: GET asks for a file and shows what nobody knows; POST takes files, or says what a line is. */
export const answerStatement: TreasurerPage = async (deps, request, treasurer) => {
  const { searchParams } = new URL(request.url);
  if (request.method !== 'POST')
    return showStatement(deps, { notice: noticeOf(searchParams), after: searchParams.get('na') });
  if (/^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? ''))
    return uploadStatements(deps, request, treasurer);
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  const act = { deps, treasurer, form };
  const [action = '', key] = form.get('do').split(' ');
  if (action === 'take-back') return takeBackLine(act);
  if (action === 'remove-rule') return removeRule(act);
  const keys = key === undefined ? form.all('key') : [key];
  if (!['book', 'aside', 'returned', 'rule'].includes(action) || !keys.every(isKey))
    return treasurerError(deps, 400, { title: t.title, text: t.unreadable });
  return decideLines(act, action, keys);
};

function isKey(key: string): boolean {
  return /^[\w-]{1,60}$/.test(key);
}
