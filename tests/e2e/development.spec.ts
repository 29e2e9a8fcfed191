import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Not our own: the page of the dev server carries Astro's toolbar, of which our policy refuses much.
import { expect, test } from '@playwright/test';
import { results, root } from '../paths.ts';

/** As in a fresh clone: nothing that the dev server has made before. Inside the repository, so that the packages are found. */
const clone = fileURLToPath(new URL('dev/', results));
const parts = ['astro.config.mjs', 'content', 'functions', 'package.json', 'public', 'src', 'tests', 'tsconfig.json'];

test('in `npm start` a developer comes into the editor without logging in', async ({ page }) => {
  rmSync(clone, { recursive: true, force: true });
  for (const part of parts) cpSync(fileURLToPath(new URL(part, root)), join(clone, part), { recursive: true });
  const server = spawn('astro', ['dev', '--ignore-lock', '--port', '0'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  try {
    await expect.poll(() => said, { timeout: 30_000 }).toContain('ready in');
    await page.goto(/Schrijven: (\S+)/.exec(said)?.[1] ?? '');
    await expect(page.getByRole('heading', { name: 'Nieuws', exact: true })).toBeVisible({ timeout: 40_000 });
    expect(broken).toEqual([]);
  } finally {
    server.kill();
  }
});
