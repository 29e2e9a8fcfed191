import type { DecidedLine } from '../../../src/domain/treasurer/bank-lines.ts';
import { correctGift, correctReturn, type Correction } from '../../../src/domain/treasurer/correct-transfer.ts';
import { correctionDay } from '../../../src/domain/treasurer/journal-exports.ts';
import { localDate } from '../../../src/shared/calendar.ts';
import { exactMoney, purposeWords, shortDate } from '../../../src/views/treasurer/words.ts';
import { readDonationPage } from '../../../src/views/ui/page-shell.ts';
import { done, writeDownLine, type StatementAct } from './act.ts';
import { showStatement } from './show.ts';

/** Whatever was decided of a line is undone: its booking by an entry the other way, and the line waits for a person again. */
export async function takeBackLine(act: StatementAct): Promise<Response> {
  const { deps, form } = act;
  const { mode } = deps.provider;
  const key = form.get('key');
  const reason = form.get('reason').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  const line = await deps.statementLines.readDecided(mode, key);
  if (line === undefined || line.end.state === 'split') return done('gone');
  if (reason === '') return showStatement(deps, { status: 422, reasonMissing: key });
  const page = readDonationPage((await deps.pageShell()).html);
  const what = [exactMoney(line.cents), shortDate(line.bookedOn), line.purpose && purposeWords(line.purpose, page)];
  const about = `${what.filter(Boolean).join(', ')}: ${reason}`;
  await writeDownLine(act, 'transfer-taken-back', about, 'donationId' in line.end ? line.end.donationId : undefined);
  if ((await correct(act, line)) === 'returned') return done('has-return');
  return done((await deps.statementLines.reopen(mode, line)) ? 'taken-back' : 'gone');
}

async function correct({ deps }: StatementAct, line: DecidedLine): Promise<Correction> {
  const { mode } = deps.provider;
  const { end } = line;
  const [last] = await deps.journal.list(mode);
  const day = correctionDay(line.bookedOn, last?.until, localDate(deps.clock.now()));
  if (end.state === 'gift') return correctGift(deps, mode, line, end.donationId, day);
  return end.state === 'returned' ? correctReturn(deps, mode, line, end.donationId, day) : 'done';
}
