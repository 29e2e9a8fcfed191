import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { holdsAfter, selfHostingMachine } from './killed-while-publishing.ts';

async function setUp() {
  const machine = await selfHostingMachine();
  onTestFinished(machine.remove);
  return machine;
}

test.each([
  ['while it publishes', 'publish', 15, 'SIGKILL'],
  ['while it builds', 'half', 0, 'SIGKILL'],
  ['around the switch', 'live', 0, 'SIGTERM'],
] as const)('killed %s, the old or the new site is served, whole, and the next publish is live', async (...moment) => {
  const machine = await setUp();
  const [, word, ms, signal] = moment;
  const { wrong, version } = await holdsAfter(machine, await machine.killAfter(word, ms, signal, 1));
  expect(wrong).toEqual([]);
  expect(await machine.run(version + 200)).toContain(`live ${version + 200}`);
  expect((await machine.served())[0]).toBe(`versie ${version + 200}`);
  expect(machine.git('status', '--porcelain')).toBe('');
  expect(machine.releases().filter((name) => name.startsWith('.'))).toEqual([]);
  expect(machine.releases().length).toBeLessThanOrEqual(3);
});

test('a failed build is never served, not even after a restart, and stops nobody else', async () => {
  const machine = await setUp();
  await machine.run(1);
  writeFileSync(join(machine.folder, 'content/news/a.md'), 'kapot');
  writeFileSync(join(machine.folder, 'content/news/b.md'), 'van een ander');
  machine.git('add', 'content');
  machine.git('commit', '--quiet', '-m', 'Kapot');
  const said = await machine.run(0, -1, machine.git('rev-parse', 'HEAD'));
  expect(said).toContain('failed by hand');
  expect(await machine.served(['index.html', 'kamers/index.html', 'b.html'])).toEqual([
    'versie 1',
    'versie 1',
    'van een ander',
  ]);
});

test('what was in no commit is kept aside, and a lock that nobody holds does not stop a publish', async () => {
  const machine = await setUp();
  writeFileSync(join(machine.folder, 'content/news/half.md'), 'half');
  writeFileSync(join(machine.folder, 'content/news/a.md'), 'half');
  const lock = join(machine.folder, '.git/index.lock');
  writeFileSync(lock, '');
  utimesSync(lock, new Date(0), new Date(0));
  expect(await machine.run(1)).toContain('live 1');
  expect(existsSync(join(machine.folder, 'content/news/half.md'))).toBe(false);
  expect(machine.git('status', '--porcelain')).toBe('');
  const kept = machine.git('ls-files', '--others', '--', '.data/kept-aside').split('\n');
  expect(kept.map((path) => readFileSync(join(machine.folder, path), 'utf8'))).toEqual(['half', 'half']);
});

test('the program that builds gets no secret', async () => {
  const machine = await setUp();
  await machine.run(1);
  const release = machine.releases().find((name) => /^\d+$/.test(name)) ?? '';
  const names = readFileSync(join(machine.folder, '.data/site', release, 'env.txt'), 'utf8');
  expect(names).toContain('SITE_URL');
  expect(names).not.toContain('SECRET_KEY');
});
