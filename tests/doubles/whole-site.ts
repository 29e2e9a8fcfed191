import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whatIsMissing } from '../../functions/node/releases/whole-site.ts';

/** The smallest site that counts as whole. `files` come first; what is lacking then says `filler`. */
export async function writeWholeSite(folder: string, files: Readonly<Record<string, string>> = {}, filler = 'x') {
  const site = {
    _headers: "/*\n  Content-Security-Policy: default-src 'none'\n",
    'sitemap-index.xml': '<loc>http://site/sitemap-0.xml</loc>',
    'sitemap-0.xml': '<loc>http://site/</loc><loc>http://site/kamers/</loc>',
    ...files,
  };
  for (const [name, text] of Object.entries(site)) await write(folder, name, text);
  for (let name = await whatIsMissing(folder); name !== undefined; name = await whatIsMissing(folder))
    await write(folder, name, filler);
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}
