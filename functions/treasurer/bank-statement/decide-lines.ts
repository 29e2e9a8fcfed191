import type { OpenLine } from '../../../src/domain/treasurer/bank-lines.ts';
import { bookTransfer } from '../../../src/domain/treasurer/book-transfer.ts';
import { bookReturn } from '../../../src/domain/treasurer/correct-transfer.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { readDonationPage } from '../../../src/views/ui/page-shell.ts';
import { exactMoney, purposeWords, shortDate } from '../../../src/views/treasurer/words.ts';
import { purposeKey } from '../../../src/domain/donations/money/purpose.ts';
import { treasurerError } from '../page.ts';
import { done, readPurpose, writeDownLine, type Done, type StatementAct } from './act.ts';
import { addRule } from './counter-rules.ts';

/** A person says what money is: a gift for something, a gift that went back, or none of the fund's. Two presses are one. */
export async function decideLines(act: StatementAct, action: string, keys: readonly string[]): Promise<Response> {
  const { deps } = act;
  if (keys.length === 0) return done('none');
  const decided: Done[] = [];
  for (const key of keys) {
    const line = await deps.statementLines.readOpen(deps.provider.mode, key);
    const outcome = line === undefined ? 'gone' : await decide(act, action, line);
    if (outcome === undefined) return treasurerError(deps, 400, { title: t.title, text: t.unreadable });
    decided.push(outcome);
  }
  return done(decided.find((one) => one !== 'gone') ?? 'gone');
}

/** `undefined`: the form cannot mean that. */
async function decide(act: StatementAct, action: string, line: OpenLine): Promise<Done | undefined> {
  if (action === 'book') return line.cents > 0 ? book(act, line) : 'gone';
  if (action === 'returned') return bookAsReturn(act, line);
  if (action === 'rule') await addRule(act, line);
  else await writeDownLine(act, 'transfer-set-aside', saying(line));
  await act.deps.statementLines.settle(act.deps.provider.mode, line.key, { state: 'aside' }, by(act));
  return action === 'rule' ? 'rule' : 'aside';
}

async function book(act: StatementAct, line: OpenLine): Promise<Done | undefined> {
  const { deps, form } = act;
  const purpose = await readPurpose(deps, form.get(`purpose-${line.key}`));
  if (purpose === undefined) return undefined;
  const page = readDonationPage((await deps.pageShell()).html);
  await writeDownLine(act, 'transfer-booked', `${saying(line)}, ${purposeWords(purposeKey(purpose), page)}`);
  const { mode } = deps.provider;
  const donationId = await bookTransfer(deps, mode, line, purpose);
  await deps.statementLines.settle(mode, line.key, { state: 'gift', donationId }, by(act));
  return 'booked';
}

async function bookAsReturn(act: StatementAct, line: OpenLine): Promise<Done | undefined> {
  const { deps, form } = act;
  const { mode } = deps.provider;
  const gift = await deps.statementLines.readDecided(mode, form.get(`gift-${line.key}`));
  if (gift?.end.state !== 'gift' || line.cents >= 0) return undefined;
  const { donationId } = gift.end;
  await writeDownLine(act, 'transfer-returned', saying(line), donationId);
  const outcome = await bookReturn(deps, mode, { ...gift, donationId }, line);
  if (outcome !== 'done' && outcome !== 'already') return 'not-returned';
  await deps.statementLines.settle(mode, line.key, { state: 'returned', donationId }, by(act));
  return 'returned';
}

function by({ deps, treasurer }: StatementAct) {
  return { at: deps.clock.now(), who: treasurer.name };
}

function saying({ cents, bookedOn }: OpenLine): string {
  return `${exactMoney(cents)}, ${shortDate(bookedOn)}`;
}
