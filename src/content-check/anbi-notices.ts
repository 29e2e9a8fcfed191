import { shortcomings } from '../collections/anbi-shortcomings.ts';
import { anbi } from '../collections/anbi.ts';
import { storedImage } from '../collections/collection.ts';
import { documents } from '../collections/documents.ts';
import { publicationOf } from '../collections/publication.ts';
import { shortcomingForEditors } from '../i18n/nl/anbi.ts';
import type { ContentFolder } from './check-content.ts';
import type { ContentProblem } from './content-file.ts';
import { isProblem, parseEntry } from './parse-entry.ts';

/**
 * What the law asks of an ANBI and the content does not have. It stops no build: an editor who repairs a typing error cannot help it
 * that the accounts are late.
 * @param today - `YYYY-MM-DD` in the Netherlands
 */
export function anbiNotices({ files }: Pick<ContentFolder, 'files'>, today: string): ContentProblem[] {
  const file = files.find(({ path }) => path === anbiFile);
  const parsed = file && parseEntry(file);
  if (parsed === undefined || isProblem(parsed)) return [];
  const record = anbi.schema(storedImage).safeParse(parsed.data);
  if (!record.success) return [];
  const readable = new Set(files.filter((one) => isReadable(one, today)).map(({ path }) => path));
  return shortcomings(record.data, today, (id) => readable.has(`${documents.name}/${id}.md`)).map((shortcoming) => ({
    path: anbiFile,
    place: [anbi.label],
    message: shortcomingForEditors(shortcoming),
  }));
}

const anbiFile = `settings/${anbi.name}.yml`;

function isReadable(file: ContentFolder['files'][number], today: string): boolean {
  if (!file.path.startsWith(`${documents.name}/`)) return false;
  const parsed = parseEntry(file);
  if (isProblem(parsed)) return false;
  const { draft, from } = publicationOf(parsed.data);
  const document = documents.schema(storedImage).safeParse(parsed.data);
  return document.success && document.data.available.type !== 'missing' && !draft && (from ?? today) <= today;
}
