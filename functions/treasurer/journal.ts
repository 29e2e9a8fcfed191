import type { Editor } from '../../src/domain/editing/editors.ts';
import type { Mode } from '../../src/domain/donations/provider/provider.ts';
import { isMonth, periodOfMonth } from '../../src/domain/treasurer/months.ts';
import { monthsToClose, type JournalExport } from '../../src/domain/treasurer/journal-exports.ts';
import { filesWords } from '../../src/i18n/nl/treasurer/files.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { localDate } from '../../src/shared/calendar.ts';
import { journalPresets, type JournalView } from '../../src/views/treasurer/journal.ts';
import type { ReadForm } from '../http/form-body.ts';
import { seeOther } from '../http/page.ts';
import { textFile } from './csv.ts';
import type { TreasurerDeps } from './deps.ts';
import { download } from './download.ts';
import { presetRows, presets } from './journal-presets.ts';
import { treasurerError } from './page.ts';

export async function journalView(deps: TreasurerDeps, mode: Mode): Promise<JournalView> {
  const [exports, years] = await Promise.all([deps.journal.list(mode), deps.bookings.years(mode)]);
  const first = years.at(-1);
  const today = localDate(deps.clock.now());
  const from = first === undefined ? undefined : `${first}-01-01`;
  return { mode, exports, closable: monthsToClose(today, exports[0]?.until, from) };
}

/** Closes months for the bookkeeping: what is in the export never changes again. Two presses are one. */
export async function closeMonths(deps: TreasurerDeps, treasurer: Editor, form: ReadForm): Promise<Response> {
  const mode = form.get('mode') === 'test' ? 'test' : 'live';
  const month = form.get('month');
  const { exports, closable } = await journalView(deps, mode);
  if (!isMonth(month) || !closable.includes(month)) return seeOther(`${routes.files}?klaar=dicht`);
  const [last] = exports;
  const { until } = periodOfMonth(month);
  const number = (last?.number ?? 0) + 1;
  const madeAt = deps.clock.now();
  const who = treasurer.name;
  await deps.audit.add({ at: madeAt, who, action: 'journal-closed', about: `${number}, ${until}, ${mode}` });
  const closing = { number, until, madeAt, who, accounts: deps.accounts, ...(last && { before: last.until }) };
  await deps.journal.close(mode, closing);
  return seeOther(`${routes.files}?klaar=dicht`);
}

export async function exportJournal(deps: TreasurerDeps, treasurer: Editor, form: ReadForm): Promise<Response> {
  const mode = form.get('mode') === 'test' ? 'test' : 'live';
  const preset = journalPresets.find((known) => known === form.get('preset')) ?? 'general';
  const made = await deps.journal.read(mode, Number(/^\d{1,6}$/.exec(form.get('number'))?.[0] ?? 0));
  if (made === undefined)
    return treasurerError(deps, 404, { title: filesWords.title, text: filesWords.closed.unknown });
  const about = `${made.number}, ${preset}, ${mode}`;
  await deps.audit.add({ at: deps.clock.now(), who: treasurer.name, action: 'journal-exported', about });
  const rows = async function* () {
    for await (const batch of entriesOf(deps, mode, made)) yield batch.flatMap((one) => presetRows(preset, made, one));
  };
  const test = mode === 'test' ? filesWords.names.test : '';
  return download(
    textFile(presets[preset].head, rows()),
    'text/csv',
    filesWords.names.export(test, made.number, preset),
  );
}

/** Entries that are in memory at a time. */
const batch = 1_000;

async function* entriesOf({ journal }: TreasurerDeps, mode: Mode, { number }: JournalExport) {
  let entries = await journal.entries(mode, number, batch, 0);
  while (entries.length > 0) {
    yield entries;
    entries = entries.length < batch ? [] : await journal.entries(mode, number, batch, entries.at(-1)?.number ?? 0);
  }
}
