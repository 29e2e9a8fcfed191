import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { letters } from './glyphs.ts';

/**
 * Writes the letters of the site's typeface that a sheet can need into `fonts.ts`, because a hosted function has no files to read
 * at run time. Not as WOFF: that would be unpacked anew for every sheet. Run: `node functions/statements/embed-fonts.ts`.
 */
export async function embeddedFonts(): Promise<string> {
  const entries: [string, string][] = [];
  for (const [weight, number] of [['regular', 400] as const, ['bold', 700] as const])
    for (const [part, text] of Object.entries(letters))
      entries.push([`${weight} ${part}`, await base64(part, number, text)]);
  const value = JSON.stringify(Object.fromEntries(entries), undefined, 2);
  return `// Made by embed-fonts.ts from @fontsource/atkinson-hyperlegible-next (OFL-1.1); do not edit.\n// prettier-ignore\nexport const fonts = ${value} as const;\n`;
}

async function base64(part: string, weight: number, text: string): Promise<string> {
  const file = `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${part}-${weight}-normal.woff`;
  const font = readFileSync(fileURLToPath(import.meta.resolve(file)));
  return (await subsetFont(font, text, { targetFormat: 'truetype' })).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('fonts.ts', import.meta.url), await embeddedFonts());
