import type { Statement } from './compile.ts';

/** Runs statements as one transaction: all of them or none. */
export type Write = (statements: Statement[]) => Promise<unknown>;

/** Where they run: a client of libSQL. */
export interface Transactions {
  batch(statements: Statement[], mode: 'write'): Promise<unknown>;
}

/**
 * Group commit: what is to be written at the same moment shares one transaction, and so one wait for the disk. Each promise is
 * kept only after that wait. When one of a group is refused, nothing of the group was written, and each is tried alone.
 */
export function writeTogether(database: Transactions): Write {
  let waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const group = waiting;
    waiting = [];
    if (group.length === 1 || !(await settledTogether(database, group)))
      for (const { statements, settle } of group) settle(database.batch(statements, 'write'));
  }

  return (statements) =>
    new Promise((settle) => {
      waiting.push({ statements, settle });
      // After all that has come in by now, so that a burst of webhooks is one group; one that comes alone waits microseconds.
      if (waiting.length === 1) setImmediate(() => void flush());
    });
}

interface Waiting {
  readonly statements: Statement[];
  readonly settle: (written: Promise<unknown>) => void;
}

/** False when one of the group was refused, so that none was written. Any other failure is everybody's. */
async function settledTogether(database: Transactions, group: readonly Waiting[]): Promise<boolean> {
  const written = database.batch(
    group.flatMap(({ statements }) => statements),
    'write',
  );
  try {
    await written;
  } catch (error) {
    if (isRefused(error)) return false;
  }
  for (const { settle } of group) settle(written);
  return true;
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && error.message.includes('constraint failed');
}
