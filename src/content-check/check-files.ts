import { posix } from 'node:path';
import { collections } from '../collections/index.ts';
import { codePages, pages, textPages } from '../collections/pages.ts';
import { keysOf } from '../shared/typed-object.ts';
import type { CheckedEntry } from './check-entry.ts';
import type { ContentProblem } from './content-file.ts';
import { decodeAddress } from './decode-address.ts';
import { placeOf } from './field-place.ts';
import { findCollection, requiredFiles, settingFiles } from './find-collection.ts';
import { lineOf } from './markdown-nodes.ts';
import { isPicture } from './picture-name.ts';
import { filledFields } from './walk-fields.ts';

/** Says whether a file stands where the site will find it, under a name that can be an address. */
export function checkPath(path: string): ContentProblem[] {
  const [folder = '', ...rest] = path.split('/');
  const name = posix.basename(path);
  const known = keysOf(collections).some((collection) => collection === folder);
  if (known && rest.length > 0 && (isPicture(name) || /\.pdf$/i.test(name))) return [];
  if (!findCollection(path)) return [{ path, place: [], message: unknownFileMessage(known, folder) }];
  if (folder === pages.name && !requiredFiles.includes(path) && !isCodePage(name))
    return [{ path, place: [], message: unknownPageMessage }];
  if (/^[a-z0-9-]+\.(mdx?|yml)$/.test(name)) return [];
  const message =
    'gebruik in de naam van het bestand alleen kleine letters, cijfers en streepjes; de naam wordt het adres.';
  return [{ path, place: [], message }];
}

/** Says which pictures and PDFs an entry names that do not stand beside it. */
export function checkFilesBeside(
  { path, collection, data, nodes }: CheckedEntry,
  assets: ReadonlySet<string>,
): ContentProblem[] {
  const inFields = filledFields(collection.widgets, data)
    .filter(({ widget, value }) => ['image', 'file'].includes(widget.widget) && value.startsWith('./'))
    .map(({ value, path: at }) => ({ value, place: placeOf(collection.widgets, data, at) }));
  const inText = nodes.flatMap((node) =>
    node.type === 'image' && node.url.startsWith('./')
      ? [{ value: decodeAddress(node.url), place: ['tekst', `regel ${lineOf(node)}`] }]
      : [],
  );
  return [...inFields, ...inText]
    .filter(({ value }) => !assets.has(posix.join(posix.dirname(path), value)))
    .map(({ value, place }) => ({ path, place, message: `het bestand ${value} bestaat niet.` }));
}

/** As `.md` it is the text of a network that wrote its own before the page came with the code. */
function isCodePage(name: string): boolean {
  return codePages.some((page) => name === `${page}.mdx` || name === `${page}.md`);
}

const unknownPageMessage = `deze pagina staat nergens op de site. De pagina's zijn: ${textPages.join(', ')}. Iets nieuws? Maak er een bericht van in content/news/.`;

function unknownFileMessage(known: boolean, folder: string): string {
  if (known) return `dit bestand hoort hier niet. Zet een bericht als .md direct in content/${folder}/.`;
  const folders = keysOf(collections).join(', ');
  return `dit bestand hoort nergens bij. Mappen zijn: ${folders}. Instellingen zijn: ${settingFiles.join(', ')}.`;
}
