import { negative } from '../../../src/domain/donations/money/cents.ts';
import type { DecidedPlace, OpenLine } from '../../../src/domain/treasurer/bank-lines.ts';
import { coverageOf } from '../../../src/domain/treasurer/coverage.ts';
import { daysFrom } from '../../../src/domain/treasurer/months.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { mostOpenLines, type OpenLineView } from '../../../src/views/treasurer/bank-statement/open-lines.ts';
import { statementPage } from '../../../src/views/treasurer/bank-statement/page.ts';
import type { UploadView } from '../../../src/views/treasurer/bank-statement/upload-form.ts';
import type { TreasurerDeps } from '../deps.ts';
import { booksPage } from '../page.ts';

export interface StatementSaid extends Omit<UploadView, 'mode'> {
  readonly status?: number;
  /** Where older lines begin, as it stands in the address. */
  readonly after?: string | null;
  readonly reasonMissing?: string;
}

const decidedPerPage = 50;

export async function showStatement(deps: TreasurerDeps, said: StatementSaid): Promise<Response> {
  const { mode } = deps.provider;
  const { status = 200, after, reasonMissing, ...upload } = said;
  const place = placeOf(after ?? '');
  const [open, decided, covered, rules] = await Promise.all([
    deps.statementLines.open(mode, mostOpenLines + 1),
    deps.statementLines.decided(mode, decidedPerPage + 1, place),
    deps.bankEntries.covered(mode),
    deps.bankEntries.rules(mode),
  ]);
  const lines = decided.slice(0, decidedPerPage);
  const last = decided.length > decidedPerPage ? lines.at(-1) : undefined;
  const view = {
    upload: { ...upload, mode },
    open: await Promise.all(open.map((line) => withReturnable(deps, line))),
    decided: {
      lines,
      isFirst: place === undefined,
      reasonMissing,
      next: last && { at: last.decision.at, key: last.key },
    },
    coverage: coverageOf(covered),
    rules,
  };
  return booksPage(deps, { status, title: t.title, place: 'statement', content: (page) => statementPage(view, page) });
}

/** Days in which a bank may take a payment back. */
const returnedWithin = 400;
const mostGifts = 20;

async function withReturnable({ statementLines, provider }: TreasurerDeps, line: OpenLine): Promise<OpenLineView> {
  if (line.cents >= 0) return { line, returnable: [] };
  const days = { from: daysFrom(line.bookedOn, -returnedWithin), until: line.bookedOn };
  return { line, returnable: await statementLines.giftsOf(provider.mode, negative(line.cents), days, mostGifts) };
}

function placeOf(text: string): DecidedPlace | undefined {
  const [, at, key] = /^(\d{1,15})~([\w-]{1,60})$/.exec(text) ?? [];
  return at === undefined || key === undefined ? undefined : { at: Number(at), key };
}
