import { cents } from '../../src/domain/donations/money/cents.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { bankStatement as t } from '../../src/i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { importStatement } from '../../src/domain/treasurer/import-statement.ts';
import { readDonationPage } from '../../src/views/ui/frame.ts';
import { mostOpenLines, statementPage, type StatementView } from '../../src/views/treasurer/statement.ts';
import { exactMoney } from '../../src/views/treasurer/words.ts';
import { readFormFile } from '../http/form-file.ts';
import { seeOther } from '../http/page.ts';
import type { TreasurerDeps, TreasurerPage } from './deps.ts';
import { booksPage, refuseOtherSite } from './page.ts';
import { settleLine } from './statement/settle-line.ts';
import { receivedLines } from './statement/received-lines.ts';

/** Bytes: a month of a busy account, and less than a host takes. */
const longestFile = 4_000_000;

/** `/beheer/afschrift/`: GET asks for a file and shows what nobody knows; POST takes a file, or says what a line is. */
export const answerStatement: TreasurerPage = async (deps, request, treasurer) => {
  if (request.method !== 'POST') return show(deps, 200, { notice: noticeOf(new URL(request.url).searchParams) });
  const isFile = /^multipart\/form-data\b/i.test(request.headers.get('Content-Type') ?? '');
  return isFile ? upload(deps, request, treasurer) : settleLine(deps, request, treasurer);
};

async function upload(deps: TreasurerDeps, request: Request, treasurer: Editor): Promise<Response> {
  const refused = refuseOtherSite(deps, request);
  if (refused !== undefined) return refused;
  const file = await readFormFile(request, 'file', longestFile);
  if (file.outcome !== 'read')
    return show(deps, file.outcome === 'too-large' ? 413 : 422, { error: t.errors[file.outcome] });
  // The parser is loaded with the first file, not with the first page.
  const { readCamt } = await import('./statement/read-camt.ts');
  const read = readCamt(file.text);
  if (read.outcome !== 'read') return show(deps, 422, { error: t.errors[read.outcome] });
  const { rooms } = readDonationPage((await deps.frame()).html);
  const lines = receivedLines(
    read.lines,
    rooms.map(({ slug }) => slug),
  );
  const days = lines.map(({ bookedOn }) => bookedOn).toSorted();
  const about = [days[0], days.at(-1), String(lines.length)].filter(Boolean).join(' / ');
  await deps.audit.add({ at: deps.clock.now(), who: treasurer.name, action: 'statement-read', about });
  const done = await importStatement(deps, deps.provider.mode, lines);
  const { gifts, payouts, open, known } = done;
  const counts = [gifts, done.cents, payouts, open, known, read.others].join('.');
  return seeOther(`${routes.statement}?gelezen=${counts}`);
}

async function show(
  deps: TreasurerDeps,
  status: number,
  said: Pick<StatementView, 'notice' | 'error'>,
): Promise<Response> {
  const { mode } = deps.provider;
  const [open, covered] = await Promise.all([
    deps.statementLines.open(mode, mostOpenLines + 1),
    deps.statementLines.covered(mode),
  ]);
  return booksPage(deps, {
    status,
    title: t.title,
    place: 'statement',
    content: (page) => statementPage({ open, covered, mode, ...said }, page),
  });
}

function noticeOf(query: URLSearchParams): StatementView['notice'] {
  const done = new Map(Object.entries(t.notices)).get(query.get('klaar') ?? '');
  if (done !== undefined) return { text: done, tone: 'good' };
  const counts = /^(\d{1,9}\.){5}\d{1,9}$/
    .exec(query.get('gelezen') ?? '')?.[0]
    .split('.')
    .map(Number);
  if (counts === undefined) return undefined;
  const [gifts = 0, amount = 0, payouts = 0, open = 0, known = 0, others = 0] = counts;
  return { text: t.done(gifts, exactMoney(cents(amount)), payouts, open, known, others), tone: 'good' };
}
