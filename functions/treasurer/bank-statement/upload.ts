import type { Editor } from '../../../src/domain/editing/editors.ts';
import type { BankStatement } from '../../../src/domain/treasurer/bank-statement.ts';
import { importStatements } from '../../../src/domain/treasurer/import-bank-statement.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { localDate } from '../../../src/shared/calendar.ts';
import { everyRoom } from '../../../src/views/donations/donation-page.ts';
import { readDonationPage } from '../../../src/views/ui/page-shell.ts';
import { readFormFiles } from '../../http/form-file.ts';
import { seeOther } from '../../http/page.ts';
import type { TreasurerDeps } from '../deps.ts';
import { refuseOtherSite } from '../page.ts';
import { showStatement } from './show.ts';

/** Bytes: a month of a busy account or a year in a ZIP, and less than a host takes. */
const longestBody = 4_000_000;

/** Nothing is kept before every file was read and every account is known to be ours. */
export async function uploadStatements(deps: TreasurerDeps, request: Request, treasurer: Editor): Promise<Response> {
  const refused = refuseOtherSite(deps, request);
  if (refused !== undefined) return refused;
  const form = await readFormFiles(request, 'file', longestBody);
  if (form.outcome !== 'read')
    return showStatement(deps, { status: form.outcome === 'too-large' ? 413 : 422, error: t.errors[form.outcome] });
  // The parser is loaded with the first file, not with the first page.
  const [{ readFiles }, { bankStatements }] = await Promise.all([
    import('./read-files.ts'),
    import('./bank-statements.ts'),
  ]);
  const read = readFiles(form.files);
  if (read.outcome !== 'read')
    return showStatement(deps, { status: 422, error: t.inFile(read.name.slice(0, 100), t.errors[read.outcome]) });
  const page = readDonationPage((await deps.pageShell()).html);
  const rooms = everyRoom(page);
  const today = localDate(deps.clock.now());
  const statements = read.files.flatMap((file) => bankStatements(file, rooms, today));
  const strangers = await strangersIn(deps, statements, [...form.all('account'), page.transfer?.iban ?? '']);
  if (strangers.length > 0) return showStatement(deps, { status: 422, strangers });
  return seeOther(`${routes.statement}?gelezen=${await take(deps, treasurer, statements)}`);
}

async function take(deps: TreasurerDeps, treasurer: Editor, statements: readonly BankStatement[]): Promise<string> {
  const days = statements.flatMap(({ period }) => [period.from, period.until]).toSorted();
  const lines = statements.reduce((all, { entries }) => all + entries.length, 0);
  const about = [days[0], days.at(-1), String(lines)].filter(Boolean).join(' / ');
  await deps.audit.add({ at: deps.clock.now(), who: treasurer.name, action: 'statement-read', about });
  const { gifts, cents, payouts, open, aside, known } = await importStatements(deps, deps.provider.mode, statements);
  const others = statements.reduce((all, one) => all + one.others, 0);
  const unread = statements.reduce((all, one) => all + one.unread.length, 0);
  return [gifts, cents, payouts, open, aside, known, others, unread].join('.');
}

/** Accounts that neither the settings nor a person called ours. */
async function strangersIn(
  { bankEntries, provider }: TreasurerDeps,
  statements: readonly BankStatement[],
  ours: readonly string[],
): Promise<string[]> {
  const read = (await bankEntries.covered(provider.mode)).map(({ account }) => account);
  const known = new Set([...ours, ...read]);
  return [...new Set(statements.map(({ account }) => account))].filter((account) => !known.has(account));
}
