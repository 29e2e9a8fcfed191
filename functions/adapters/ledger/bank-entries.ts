import { and, asc, between, eq, inArray, isNull } from 'drizzle-orm';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import type { Mode } from '../../../src/domain/donations/provider/provider.ts';
import type { BankEntries, NewEntry } from '../../../src/domain/treasurer/bank-entries.ts';
import type { Decision } from '../../../src/domain/treasurer/bank-lines.ts';
import type { EntryMarks } from '../../../src/domain/treasurer/bank-statement.ts';
import type { KnownEntry } from '../../../src/domain/treasurer/match-entries.ts';
import { counterRuleRows } from './counter-rules.ts';
import { isTaken, type Database } from './database.ts';
import { bankEntries as entries, bankStatements as statements, statementLines as lines } from './schema/bank.ts';
import { lineRow } from './statement-line-rows.ts';

export function sqlBankEntries(db: Database): BankEntries {
  const insertEntries = (rows: (typeof entries.$inferInsert)[]) => db.insert(entries).values(rows);
  const insertLines = (rows: (typeof lines.$inferInsert)[]) => db.insert(lines).values(rows);
  return {
    ...counterRuleRows(db),

    async known(mode, buckets) {
      const found: KnownEntry[] = [];
      for (const part of parts(buckets)) {
        const rows = await db
          .select()
          .from(entries)
          .where(and(eq(entries.mode, mode), inArray(entries.bucket, [...part])))
          .orderBy(asc(entries.key));
        found.push(...rows.map(toKnownEntry));
      }
      return found;
    },

    async formerLines(mode, { from, until }) {
      const rows = await db
        .select({ key: lines.key, bookedOn: lines.bookedOn, cents: lines.cents })
        .from(lines)
        .where(and(eq(lines.mode, mode), isNull(lines.entry), between(lines.bookedOn, from, until)));
      return rows.map((row) => ({ ...row, cents: cents(row.cents) }));
    },

    async add(mode, added, decision) {
      if (added.length === 0) return true;
      const [first, ...more] = parts(added.map(({ key, marks }) => entryRow(mode, key, marks))).map(insertEntries);
      const lineParts = parts(added.flatMap((entry) => rowsOf(mode, entry, decision))).map(insertLines);
      if (first === undefined) return true;
      try {
        await db.batch([first, ...more, ...lineParts]);
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },

    async adopt(mode, key, marks, formerKeys) {
      await db.batch([
        db
          .insert(entries)
          .values(entryRow(mode, key, marks))
          .onConflictDoNothing(),
        db
          .update(lines)
          .set({ entry: key })
          .where(and(eq(lines.mode, mode), inArray(lines.key, [...formerKeys]), isNull(lines.entry))),
      ]);
    },

    async openLineOf(mode, entryKey) {
      const rows = await db
        .select({ line: lines, remittance: entries.remittance })
        .from(lines)
        .innerJoin(entries, and(eq(entries.mode, lines.mode), eq(entries.key, lines.entry)))
        .where(and(eq(lines.mode, mode), eq(lines.entry, entryKey)));
      const [only, ...others] = rows;
      if (only === undefined || others.length > 0) return undefined;
      const { key, state, isDoubt, revision } = only.line;
      return state === 'open' && !isDoubt && revision === 0 ? { key, hasWords: only.remittance !== null } : undefined;
    },

    async complete(mode, entry) {
      const rows = rowsOf(mode, entry, { at: 0 });
      const { counter, remittance, refs } = entryRow(mode, entry.key, entry.marks);
      await db.batch([
        db
          .update(entries)
          .set({ counter, remittance, refs })
          .where(and(eq(entries.mode, mode), eq(entries.key, entry.key))),
        ...parts(rows).map((part) => insertLines(part).onConflictDoNothing()),
      ]);
    },

    async cover(mode, { account, id, period, opening = null, closing = null, unread }, readAt) {
      const set = { account, fromDay: period.from, untilDay: period.until, opening, closing, unread, readAt };
      await db
        .insert(statements)
        .values({ mode, id, ...set })
        .onConflictDoUpdate({ target: [statements.mode, statements.id], set });
    },

    async covered(mode) {
      const rows = await db
        .select()
        .from(statements)
        .where(eq(statements.mode, mode))
        .orderBy(asc(statements.fromDay), asc(statements.untilDay));
      return rows.map(({ account, fromDay, untilDay, opening, closing, unread }) => ({
        account,
        period: { from: fromDay, until: untilDay },
        ...(opening !== null && { opening: cents(opening) }),
        ...(closing !== null && { closing: cents(closing) }),
        unread,
      }));
    },
  };
}

/** Rows in one statement: SQLite takes 32,766 values in it. */
function parts<Row>(rows: readonly Row[]): Row[][] {
  const size = 1_000;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size));
}

function rowsOf(mode: Mode, { key, lines: own }: NewEntry, decision: Decision) {
  return own.map(({ line, start }) => ({ ...lineRow(mode, line, start, decision), entry: key }));
}

function entryRow(mode: Mode, key: string, marks: EntryMarks): typeof entries.$inferInsert {
  const { bucket, counter = null, remittance = null, references: refs, statement, balance } = marks;
  return {
    mode,
    key,
    bucket,
    counter,
    remittance,
    refs,
    statement,
    balanceAtStartOfDay: balance?.atStartOfDay ?? null,
    balanceBefore: balance?.before ?? null,
    addsUp: balance?.addsUp ?? false,
  };
}

function toKnownEntry(row: typeof entries.$inferSelect): KnownEntry {
  const { key, bucket, counter, remittance, refs: references, statement, addsUp } = row;
  const { balanceAtStartOfDay: atStartOfDay, balanceBefore: before } = row;
  return {
    key,
    bucket,
    references,
    statement,
    ...(counter !== null && { counter }),
    ...(remittance !== null && { remittance }),
    ...(atStartOfDay !== null &&
      before !== null && { balance: { atStartOfDay: cents(atStartOfDay), before: cents(before), addsUp } }),
  };
}
