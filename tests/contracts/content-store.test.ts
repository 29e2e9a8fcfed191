import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { folderStore } from '../../functions/adapters/content/folder-store.ts';
import { githubStore } from '../../functions/adapters/content/github-store.ts';
import { blobId, StoreUnavailable } from '../../src/domain/editing/content-store.ts';
import { startGithub } from '../github/stand-in.ts';
import { describeContentStore, startingFiles } from './content-store-contract.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

describeContentStore('in a folder with Git', async () => {
  const { store, git } = freshFolder();
  return {
    store,
    commits: () => Number(git('rev-list', '--count', 'HEAD')),
    newest: () => git('log', '-1', '--format=%an%n%B'),
  };
});

describeContentStore('at GitHub', async () => {
  const { store, github } = await freshGithub();
  const { git } = github.repository;
  return {
    store,
    commits: () => Number(git(['rev-list', '--count', 'main'])),
    newest: () => git(['log', '-1', '--format=%B', 'main']),
  };
});

describe('a folder with Git', () => {
  test('what a developer has half done stays as it is', async () => {
    const { store, git, root } = freshFolder();
    writeFileSync(join(root, 'README.md'), 'half af');
    writeFileSync(join(root, 'staged.txt'), 'klaargezet');
    git('add', 'staged.txt');
    const bytes = new TextEncoder().encode('x');
    await store.commit({ message: 'm', author: { name: 'A' }, changes: [{ path: 'news/a.md', bytes, base: null }] });
    expect(git('show', '--name-only', '--format=', 'HEAD')).toBe('content/news/a.md');
    expect(git('status', '--porcelain')).toBe('A  staged.txt\n?? README.md');
  });

  test('when Git refuses, the files are again what they were', async () => {
    const { store, git, root } = freshFolder();
    writeFileSync(join(root, '.git/index.lock'), '');
    const base = await blobId(new TextEncoder().encode('kamer\n'));
    const bytes = new TextEncoder().encode('anders');
    const changes = [
      { path: 'rooms/de-klop.md', bytes, base },
      { path: 'news/a.md', bytes, base: null },
    ];
    await expect(store.commit({ message: 'm', author: { name: 'A' }, changes })).rejects.toThrow('index.lock');
    rmSync(join(root, '.git/index.lock'));
    expect(readFileSync(join(root, 'content/rooms/de-klop.md'), 'utf8')).toBe('kamer\n');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('a hook after each commit runs, such as one that pushes to a copy elsewhere; one that fails stops nothing', async () => {
    const { store, git, root } = freshFolder();
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    open.push(() => rmSync(elsewhere, { recursive: true }));
    git('init', '--quiet', '--bare', elsewhere);
    const hook = join(root, '.git/hooks/post-commit');
    const write = (path: string, bytes: Uint8Array) =>
      store.commit({ message: path, author: { name: 'A' }, changes: [{ path, bytes, base: null }] });
    writeFileSync(hook, `#!/bin/sh\ngit push --quiet ${elsewhere} main\n`, { mode: 0o755 });
    await write('news/a.md', new Uint8Array([65]));
    expect(git('--git-dir', elsewhere, 'log', '-1', '--format=%s', 'main')).toBe('news/a.md');
    rmSync(elsewhere, { recursive: true });
    mkdirSync(elsewhere);
    expect(await write('news/b.md', new Uint8Array([66]))).toMatchObject({ outcome: 'committed' });
  });

  test('a link that leads out of the folder is neither read nor written through', async () => {
    const { store, root } = freshFolder();
    mkdirSync(join(root, 'geheim'));
    writeFileSync(join(root, 'geheim/a.md'), 'geheim');
    symlinkSync(join(root, 'geheim'), join(root, 'content/pages'));
    symlinkSync(join(root, 'geheim/a.md'), join(root, 'content/news/link.md'));
    expect(await store.read('pages/a.md')).toBeUndefined();
    expect(await store.read('news/link.md')).toBeUndefined();
    const changes = [{ path: 'pages/b.md', bytes: new Uint8Array([1]), base: null }];
    await expect(store.commit({ message: 'm', author: { name: 'A' }, changes })).rejects.toThrow('outside');
  });
});

describe('GitHub', () => {
  test('a commit of somebody else to another file in between is no conflict: the text goes on top of it', async () => {
    const { store, github } = await freshGithub();
    github.interruptWith(() => push(github, 'content/news/ander.md', 'ander'));
    const bytes = new TextEncoder().encode('x');
    const done = await store.commit({
      message: 'm',
      author: { name: 'A' },
      changes: [{ path: 'news/a.md', bytes, base: null }],
    });
    expect(done.outcome).toBe('committed');
    expect((await store.list('news')).map(({ path }) => path)).toContain('news/ander.md');
  });

  test('a commit of somebody else to the same file in between is a conflict', async () => {
    const { store, github } = await freshGithub();
    const base = await blobId(new TextEncoder().encode('kamer\n'));
    github.interruptWith(() => push(github, 'content/rooms/de-klop.md', 'van een ander'));
    const changes = [{ path: 'rooms/de-klop.md', bytes: new TextEncoder().encode('x'), base }];
    expect((await store.commit({ message: 'm', author: { name: 'A' }, changes })).outcome).toBe('conflict');
  });

  test('one key, one token: a second question asks for no other', async () => {
    const { store, github } = await freshGithub();
    await store.tree();
    await store.tree();
    expect(github.requests.filter((one) => one.includes('access_tokens'))).toHaveLength(1);
  });

  test('a wrong key is refused, and that is our trouble, not the editor’s', async () => {
    const { github } = await freshGithub();
    const { settings } = await freshGithub();
    const store = githubStore({ ...github.settings, privateKey: settings.privateKey });
    await expect(store.tree()).rejects.toThrow(StoreUnavailable);
  });

  test('an outage is a StoreUnavailable', async () => {
    const { store, github } = await freshGithub();
    github.fail(502);
    await expect(store.tree()).rejects.toThrow(StoreUnavailable);
  });

  test('a thousand items are a handful of questions, and the second time two', async () => {
    const { store, github } = await freshGithub();
    const additions = Array.from({ length: 1000 }, (_, index) => ({
      path: `content/news/bericht-${index}.md`,
      bytes: Buffer.from(`bericht ${index}\n`),
    }));
    github.repository.commit({ branch: 'main', message: 'veel', additions });
    expect(await store.list('news')).toHaveLength(1001);
    const first = github.requests.length;
    expect(first).toBeLessThanOrEqual(14);
    expect(await store.list('news')).toHaveLength(1001);
    expect(github.requests.length - first).toBe(2);
  });
});

function freshFolder() {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  open.push(() => rmSync(root, { recursive: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' }).toString().trimEnd();
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(startingFiles)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  git('add', '--all');
  git('-c', 'user.name=Begin', '-c', 'user.email=begin@localhost', 'commit', '--quiet', '-m', 'Begin');
  return { root, git, store: folderStore({ folder: join(root, 'content'), email: 'redactie@localhost' }) };
}

type Github = Awaited<ReturnType<typeof startGithub>>;

async function freshGithub() {
  const github = await startGithub();
  open.push(() => github.close());
  for (const [path, text] of Object.entries(startingFiles)) push(github, `content/${path}`, text);
  return { github, settings: github.settings, store: githubStore(github.settings) };
}

function push({ repository }: Github, path: string, text: string): void {
  repository.commit({ branch: 'main', message: 'Van een ander', additions: [{ path, bytes: Buffer.from(text) }] });
}
