import type { OpenLine } from '../../../src/domain/treasurer/bank-lines.ts';
import { bankStatement } from '../../../src/i18n/nl/bank-statement.ts';
import { exactMoney, shortDate } from '../../../src/views/treasurer/words.ts';
import { done, writeDownLine, type StatementAct } from './act.ts';

const mostOpen = 1_000;

/** No money of this account is a gift: what is open of it is laid aside, and so is what comes. */
export async function addRule(act: StatementAct, { counter, cents, bookedOn }: OpenLine): Promise<void> {
  const { deps, treasurer } = act;
  if (counter === undefined) return;
  const { mode } = deps.provider;
  const at = deps.clock.now();
  const label = bankStatement.rules.label(exactMoney(cents), shortDate(bookedOn));
  await writeDownLine(act, 'rule-added', label);
  await deps.bankEntries.addRule(mode, { counter, label, at, who: treasurer.name });
  for (const line of await deps.statementLines.open(mode, mostOpen)) {
    if (line.counter !== counter || line.choices.length > 0) continue;
    await deps.statementLines.settle(mode, line.key, { state: 'aside' }, { at, who: treasurer.name });
  }
}

export async function removeRule(act: StatementAct): Promise<Response> {
  const { deps, form } = act;
  const { mode } = deps.provider;
  const rule = (await deps.bankEntries.rules(mode)).find(({ counter }) => counter === form.get('counter'));
  if (rule === undefined) return done('gone');
  await writeDownLine(act, 'rule-removed', rule.label);
  await deps.bankEntries.removeRule(mode, rule.counter);
  return done('rule-removed');
}
