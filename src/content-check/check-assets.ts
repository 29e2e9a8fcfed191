import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { isCutOff } from '../domain/editing/cut-off.ts';
import { isTooHeavy } from '../domain/editing/too-heavy.ts';
import type { ContentProblem } from './content-file.ts';
import { isPicture } from './picture-name.ts';

/** Says which pictures and PDFs are something else inside, a text with another name or what a phone calls a picture, or end too early. */
export async function checkAssets(folder: string, assets: ReadonlySet<string>): Promise<ContentProblem[]> {
  const problems: ContentProblem[] = [];
  // One at a time: all of them together may be more than fits in memory.
  for (const path of assets) {
    const allowed = isPicture(path) ? pictures : /\.pdf$/i.test(path) ? pdf : undefined;
    const message = allowed && messageFor(allowed, await typeOf(join(folder, path)));
    if (message !== undefined) problems.push({ path, place: [], message });
  }
  return problems;
}

interface Found {
  readonly type: string;
  readonly cutOff: boolean;
  readonly tooHeavy: boolean;
}

async function typeOf(file: string): Promise<Found> {
  const bytes = await readFile(file);
  const type = (await fileTypeFromBuffer(bytes))?.ext ?? '';
  const cutOff = isCutOff(type, bytes);
  return { type, cutOff, tooHeavy: kinds.has(type) && !cutOff && (await isTooHeavy(type, bytes)) };
}

function messageFor({ types, otherwise, cutOff, tooHeavy }: typeof pictures, found: Found): string | undefined {
  if (!types.has(found.type)) return otherwise;
  if (found.cutOff) return cutOff;
  return found.tooHeavy ? tooHeavy : undefined;
}

const pictures = {
  types: new Set(['jpg', 'png', 'webp', 'avif']),
  otherwise: 'dit is geen foto die de site kan lezen. Open de foto en bewaar hem als .jpg.',
  cutOff: 'een stuk van deze foto ontbreekt. Bewaar of download de foto opnieuw.',
  tooHeavy: 'deze foto heeft te veel beeldpunten. Maak hem kleiner.',
};
const pdf = {
  types: new Set(['pdf']),
  otherwise: 'dit is geen PDF die de site kan lezen. Bewaar het stuk opnieuw als PDF.',
  cutOff: 'een stuk van deze PDF ontbreekt. Bewaar of download het stuk opnieuw.',
  tooHeavy:
    'deze PDF is te zwaar om te openen, of hij is beveiligd. Bewaar het stuk opnieuw als PDF zonder wachtwoord.',
};
const kinds = new Set([...pictures.types, ...pdf.types]);
