import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { Problem } from './content-file.ts';
import { isPicture } from './picture-name.ts';

/** Says which pictures and PDFs are something else inside: a text with another name, or what a phone calls a picture. */
export async function checkAssets(folder: string, assets: ReadonlySet<string>): Promise<Problem[]> {
  const problems = await Promise.all([...assets].map(async (path) => problemOf(path, join(folder, path))));
  return problems.filter((problem) => problem !== undefined);
}

async function problemOf(path: string, file: string): Promise<Problem | undefined> {
  const allowed = isPicture(path) ? pictures : /\.pdf$/i.test(path) ? pdf : undefined;
  if (!allowed) return undefined;
  const type = await fileTypeFromFile(file);
  return allowed.types.has(type?.ext ?? '') ? undefined : { path, place: [], message: allowed.otherwise };
}

const pictures = {
  types: new Set(['jpg', 'png', 'webp', 'avif']),
  otherwise: 'dit is geen foto die de site kan lezen. Open de foto en bewaar hem als .jpg.',
};
const pdf = {
  types: new Set(['pdf']),
  otherwise: 'dit is geen PDF die de site kan lezen. Bewaar het stuk opnieuw als PDF.',
};
