import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { address } from './address.ts';
import { writeSingleDays } from './fixtures/single-days.ts';
import { results, root, site } from './paths.ts';

/** Builds the real content, and with it a room, activities and news that fill in what the real ones leave open. */
const content = fileURLToPath(new URL('content/', results));
for (const folder of [content, fileURLToPath(site)]) rmSync(folder, { recursive: true, force: true });
for (const source of ['content/', 'tests/fixtures/content/']) {
  cpSync(fileURLToPath(new URL(source, root)), content, { recursive: true });
}
writeSingleDays(content);
// By force: what Astro keeps of the content of an earlier build lacks a field that was added since.
const { status } = spawnSync('astro', ['build', '--silent', '--force', '--outDir', fileURLToPath(site)], {
  cwd: fileURLToPath(root),
  stdio: 'inherit',
  env: { ...process.env, SITE_ENV: 'preview', SITE_URL: address, CONTENT_DIR: content, PRETEND_LANGUAGE: 'true' },
});
process.exitCode = status ?? 1;
