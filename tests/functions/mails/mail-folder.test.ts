import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderPost } from '../../../functions/adapters/mail/folder.ts';

test('a letter in the folder is seen whole or not at all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  try {
    const text = 'Dank u wel. '.repeat(2_000_000);
    const sent = folderPost(folder)({
      id: 'letter-1',
      to: { email: 'anna@example.org' },
      subject: 'Dank',
      text,
      html: '',
    });
    const seen = () => readdirSync(folder).find((name) => name.endsWith('.txt'));
    while (seen() === undefined) await nextTurn();
    expect(readFileSync(join(folder, String(seen())), 'utf8').endsWith(text)).toBe(true);
    expect(await sent).toBe('accepted');
    // Nobody else on the machine reads it: it may hold a link that logs in.
    expect(statSync(join(folder, String(seen()))).mode & 0o077).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
