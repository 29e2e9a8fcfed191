import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeWholeSite } from './whole-site.ts';

/** In the place of Astro: a site of which every page says what the content says, written slowly. A text with "kapot" stops it halfway. */
const folder = process.argv[process.argv.indexOf('--outDir') + 1] ?? '';
const text = await readFile(join(process.env['CONTENT_DIR'] ?? '', 'news/a.md'), 'utf8');
const other = await readFile(join(process.env['CONTENT_DIR'] ?? '', 'news/b.md'), 'utf8').catch(() => '');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, '_headers'), '/*\n  Content-Security-Policy: {scripts} {styles}\n');
await writeFile(join(folder, 'index.html'), text);
// Astro writes it as it comes, long before the last page.
const build = { commit: process.env['COMMIT_REF'], builtAt: new Date().toISOString() };
await writeFile(join(folder, 'build.json'), JSON.stringify(build));
await wait(200);
if (text.includes('kapot')) {
  process.stderr.write('Deze inhoud klopt nog niet:\n\ncontent/news/a.md › Tekst: dit is kapot.\n\n\n');
  process.exit(1);
}
const env = Object.keys(process.env).toSorted().join(' ');
await writeWholeSite(folder, { 'build.json': JSON.stringify(build), 'b.html': other, 'env.txt': env }, text);
