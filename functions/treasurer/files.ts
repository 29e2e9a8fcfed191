import { localDate } from '../../src/shared/calendar.ts';
import { filesWords } from '../../src/i18n/nl/treasurer/files.ts';
import { allBookings } from '../../src/domain/treasurer/all-bookings.ts';
import { isDate, monthOf, monthsAround, periodOfMonth } from '../../src/domain/treasurer/months.ts';
import { fileKinds, filesPage, type FilesView } from '../../src/views/treasurer/files.ts';
import { journalFile, linesFile } from './csv.ts';
import type { TreasurerDeps, TreasurerPage } from './deps.ts';
import { download } from './download.ts';
import { closeMonths, exportJournal, journalView } from './journal.ts';
import { booksPage, receiveBooksForm } from './page.ts';

/** `/beheer/bestanden/`: GET asks for a period, POST gives the file. */
export const answerFiles: TreasurerPage = async (deps, request, treasurer) => {
  if (request.method !== 'POST') {
    // The month that is over: that is the one to close.
    const period = periodOfMonth(monthsAround(monthOf(localDate(deps.clock.now()))).before);
    const isClosed = new URL(request.url).searchParams.get('klaar') === 'dicht';
    return form(deps, { period, kind: 'lines', mode: deps.provider.mode, accounts: deps.accounts, isClosed });
  }
  const sent = await receiveBooksForm(deps, request);
  if (sent instanceof Response) return sent;
  if (sent.get('do') === 'close') return closeMonths(deps, treasurer, sent);
  if (sent.get('do') === 'export') return exportJournal(deps, treasurer, sent);
  const kind = fileKinds.find((known) => known === sent.get('kind')) ?? 'lines';
  const mode = sent.get('mode') === 'test' ? 'test' : 'live';
  const period = { from: sent.get('from'), until: sent.get('until') };
  const view = { period, kind, mode, accounts: deps.accounts } as const;
  if (!isDate(period.from) || !isDate(period.until))
    return form(deps, { ...view, error: filesWords.errors.unreadable }, 422);
  if (period.from > period.until) return form(deps, { ...view, error: filesWords.errors.order }, 422);

  const action = kind === 'lines' ? 'bookings-exported' : 'journal-exported';
  await deps.audit.add({
    at: deps.clock.now(),
    who: treasurer.name,
    action,
    about: `${period.from} / ${period.until}, ${mode}`,
  });
  const contents = {
    bookings: allBookings(deps.bookings, mode, period),
    costs: () => deps.payouts.costLines(mode, period),
  };
  const file = kind === 'lines' ? linesFile(contents) : journalFile(contents, deps.accounts);
  const name = filesWords.names[kind](mode === 'test' ? filesWords.names.test : '', period.from, period.until);
  return download(file, 'text/csv', name);
};

async function form(deps: TreasurerDeps, view: Omit<FilesView, 'journal'>, status = 200): Promise<Response> {
  const journal = await journalView(deps, deps.provider.mode);
  const content = () => filesPage({ ...view, journal });
  return booksPage(deps, { status, title: filesWords.title, place: 'files', content });
}
