import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { frameInFolder } from '../../functions/wiring/page-shell-sources.ts';
import { pagesInFolder } from '../../functions/editing/site-pages.ts';
import { checkLinks } from '../../functions/editing/check-links.ts';
import { routes } from '../../src/routes.ts';
import { writeWholeSite } from '../doubles/whole-site.ts';
import { root } from '../paths.ts';

const server = fileURLToPath(new URL('functions/node/server.ts', root));

async function site(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await writeWholeSite(folder, files);
  return folder;
}

test('no report of the process asks the names of who is connected', () => {
  const [first] = /import [^;]+;/.exec(readFileSync(server, 'utf8')) ?? [];
  expect(first).toBe("import './quiet-report.ts';");
  const script =
    "import './functions/node/quiet-report.ts'; console.log(process.report.getReport().header.networkInterfaces)";
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: fileURLToPath(root) });
  expect(String(said).trim()).toBe('undefined');
});

test('a page with messages reads its frame from the disk once, however often it is asked for', async () => {
  const folder = await site();
  const frame = frameInFolder(folder);
  const first = await frame(routes.donationFrame);
  rmSync(join(folder, routes.donationFrame), { recursive: true });
  expect(await frame(routes.donationFrame)).toBe(first);
});

const file = (address: string) => ({
  path: 'news/a.md',
  text: `---\ntitle: A\ndate: 2026-11-23\nsummary: B.\n---\n\nLees [dit](${address}).\n`,
});

test('links that a build would refuse are refused by the publish: anchors, functions and half addresses', async () => {
  const folder = await site({ 'hulp/index.html': '<h2 id="bellen">Bellen</h2>' });
  const paths = new Set(['news/a.md', 'news/b.md']);
  const pages = pagesInFolder(folder);
  for (const address of ['/hulp/#nergens', '?x=1', '/api/fund', '/nergens/', '/nieuws/c/'])
    expect(await checkLinks(file(address), paths, pages), address).toHaveLength(1);
  for (const address of ['/hulp/#bellen', '/hulp/', '#kop', '/nieuws/b/', 'https://example.org/#x'])
    expect(await checkLinks(file(address), paths, pages), address).toEqual([]);
});
