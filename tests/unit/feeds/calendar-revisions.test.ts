import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { combineRevisions, readRevisions } from '../../../src/feeds/calendar/revisions.ts';

let home: string;
let content: string;

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'revisions-')));
  content = join(home, 'site/content');
  await mkdir(content, { recursive: true });
  git('init', '--quiet');
  await change('eten.md', '2026-01-01T10:00:00+01:00');
  await change('café.md', '2026-02-01T10:00:00+01:00');
  await change('eten.md', '2026-07-01T10:00:00+02:00');
});

afterAll(() => rm(home, { recursive: true }));

test('a file has the time of its last change, and the number of changes before', () => {
  expect(plain(content)).toEqual({
    'eten.md': '2026-07-01T08:00:00Z #1',
    'café.md': '2026-02-01T09:00:00Z #0',
  });
});

test('a folder outside Git, or with a part of its history, tells nothing', () => {
  execFileSync('git', ['clone', '--quiet', '--depth=1', pathToFileURL(join(home, 'site')).href, join(home, 'shallow')]);
  expect(readRevisions(join(home, 'shallow/content')).size).toBe(0);
  expect(readRevisions(home).size).toBe(0);
  expect(readRevisions(join(home, 'absent')).size).toBe(0);
});

test('files that belong together changed when the last of them did, and count together', () => {
  const [one, other] = [...readRevisions(content).values()];
  if (!one || !other) throw new Error('Expected two files');
  expect(combineRevisions([other, one])).toEqual({
    changed: Temporal.Instant.from('2026-07-01T08:00:00Z'),
    sequence: 1,
  });
  expect(combineRevisions([])).toBeUndefined();
});

function plain(folder: string): Record<string, string> {
  const revisions = [...readRevisions(folder)];
  return Object.fromEntries(
    revisions.map(([path, { changed, sequence }]) => [
      path.slice(folder.length + 1),
      `${changed.toString()} #${sequence}`,
    ]),
  );
}

async function change(file: string, date: string): Promise<void> {
  await writeFile(join(content, file), date);
  git('add', '.');
  git(
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    'commit',
    '--quiet',
    '--message=change',
    `--date=${date}`,
  );
}

function git(...command: string[]): void {
  const date = command.at(-1)?.replace('--date=', '');
  execFileSync('git', ['-C', join(home, 'site'), ...command], { env: { ...process.env, GIT_COMMITTER_DATE: date } });
}
