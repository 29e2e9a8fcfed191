import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { contentCommit } from '../../../src/shared/content-commit.ts';

const folder = mkdtempSync(join(tmpdir(), 'commit-'));
const content = join(folder, 'content');
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a build knows the commit of its content, and does without where there is none', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  mkdirSync(content);
  expect(await contentCommit(content)).toBeUndefined();
  git('init', '--quiet');
  expect(await contentCommit(content)).toBeUndefined();
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--allow-empty', '--message=Begin');
  expect(await contentCommit(content)).toBe(git('rev-parse', 'HEAD'));
  expect(await contentCommit(join(folder, 'nergens'))).toBeUndefined();
});
