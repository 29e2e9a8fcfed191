import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { builtSite } from '../../src/content-check/built-site.ts';
import { safeMarkdown } from '../../src/content-check/safe-markdown.ts';

function render(markdown: string): string {
  return markdownToHtml(markdown, { mdastPlugins: [safeMarkdown] }).html.trim();
}

test('HTML in a text does not reach the page, the words around it do', () => {
  expect(render('Hallo <b onclick="x()">buur</b> <img src=x onerror=x()>\n\n<iframe src="x"></iframe>\n\nDag')).toBe(
    '<p>Hallo buur </p>\n<p>Dag</p>',
  );
});

test('a link that runs code leads nowhere, also by way of a definition', () => {
  expect(render('[a](javascript:x) [b][1] [c](/kamers/)\n\n[1]: vbscript:x')).toBe(
    '<p><a href="#">a</a> <a href="#">b</a> <a href="/kamers/">c</a></p>',
  );
});

test('a built site knows its pages, files and anchors', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const dist = join(folder, 'dist');
  await mkdir(join(dist, 'faq'), { recursive: true });
  await writeFile(join(dist, 'faq/index.html'), '<h2 id="eten &amp; drinken">x</h2><p data-id="nee">');
  await writeFile(join(dist, 'a.ics'), '');
  const site = builtSite(pathToFileURL(`${dist}/`));
  expect(['/faq/', '/faq', '/a.ics', '/weg/'].map(site.has)).toEqual([true, false, true, false]);
  expect([...site.anchorsOf('/faq/')]).toEqual(['eten & drinken']);
  await rm(folder, { recursive: true });
});
