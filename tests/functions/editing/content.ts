import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { root as repository } from '../../paths.ts';

/** A room, an activity in it and a news item, as the first commit. */
export function repositoryIn(folder: string): (...args: string[]) => string {
  cpSync(startingRepository(), folder, { recursive: true });
  return gitIn(folder);
}

function gitIn(folder: string): (...args: string[]) => string {
  const env = { ...process.env, ...identity };
  return (...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe', env }).toString().trimEnd();
}

/** A machine that only tests has none. */
const identity = {
  GIT_AUTHOR_NAME: 'Begin',
  GIT_AUTHOR_EMAIL: 'begin@localhost',
  GIT_COMMITTER_NAME: 'Begin',
  GIT_COMMITTER_EMAIL: 'begin@localhost',
};

let template: string | undefined;
afterAll(() => template !== undefined && rmSync(template, { recursive: true }));

/** Made once and copied for each test: a copy takes a tenth of the time of what Git does here. */
function startingRepository(): string {
  if (template !== undefined) return template;
  template = mkdtempSync(join(tmpdir(), 'cms-begin-'));
  const git = gitIn(template);
  const content = join(template, 'content');
  cpSync(new URL('content/settings', repository), join(content, 'settings'), { recursive: true });
  cpSync(new URL('content/rooms', repository), join(content, 'rooms'), { recursive: true });
  for (const [path, text] of Object.entries(firstEntries)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  writeFileSync(join(template, '.gitignore'), 'cms.db*\n');
  git('init', '--quiet', '--initial-branch=main', '--template=');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Begin');
  return template;
}

export const newsText = '---\ntitle: Feest\ndate: 2026-11-23\nsummary: Er is feest.\n---\n\nKom ook.\n';

export const firstEntries = {
  'news/2026-11-01-oud.md': newsText.replace('Feest', 'Oud'),
  'activities/koken.md': [
    '---',
    'title: Koken',
    'room: de-klop',
    'kind: eating-together',
    'summary: Wij koken samen.',
    'audience: everyone',
    "when: { type: weekly, days: [monday], starts: '10:00', ends: '12:00' }",
    'price: { type: free }',
    'join: { type: walk-in }',
    '---',
    '',
  ].join('\n'),
} as const;
