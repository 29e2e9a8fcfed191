import { checkEntry } from '../../src/content-check/check-entry.ts';
import { checkFilesBeside, checkPath } from '../../src/content-check/check-files.ts';
import { checkReferences } from '../../src/content-check/check-references.ts';
import type { ContentProblem } from '../../src/content-check/content-file.ts';
import { decodeAddress } from '../../src/content-check/decode-address.ts';
import { entryAddress } from '../../src/content-check/entry-address.ts';
import { findCollection } from '../../src/content-check/find-collection.ts';
import { internalLinks } from '../../src/content-check/internal-links.ts';
import { isProblem, parseEntry } from '../../src/content-check/parse-entry.ts';
import { collections } from '../../src/collections/index.ts';
import { publicationOf } from '../../src/collections/publication.ts';
import { settings } from '../../src/collections/settings.ts';
import type { EditingProblem } from '../../src/domain/editing/failure.ts';
import type { ContentRules, ContentText } from '../../src/domain/editing/publish-ports.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { keysOf } from '../../src/shared/typed-object.ts';
import { checkLinks } from './check-links.ts';
import type { SitePages } from './site-pages.ts';

/** Letters of one entry; the longest page of today has 6,000. */
const longestText = 200_000;

export interface RulesDeps {
  /** YYYY-MM-DD in Amsterdam. */
  readonly today: () => string;
  readonly pages: () => SitePages;
}

/** The check that stops a build, one file at a time and before it is a commit. */
export function contentRules({ today, pages }: RulesDeps): ContentRules {
  return {
    places: { collections: keysOf(collections), settings: settings.map(({ name }) => name) },

    parse(file) {
      if (file.text.length > longestText) return undefined;
      const parsed = parseEntry(file);
      return isProblem(parsed) ? undefined : parsed;
    },

    check(file, paths) {
      if (file.text.length > longestText) return [{ path: file.path, place: [], message: editing.textTooLong }];
      return [...checkPath(file.path), ...problemsOf(file, paths)].map(asProblem);
    },

    checkLinks: async (file, paths) => (await checkLinks(file, paths, pages())).map(asProblem),

    checkRemoval(removed, files, paths) {
      const before = new Set([...paths, ...removed]);
      const addresses = new Set([...removed].flatMap((path) => entryAddress(path) ?? []));
      return files.flatMap((file) => {
        const known = new Set(problemsOf(file, before).map(({ place, message }) => JSON.stringify([place, message])));
        const fresh = problemsOf(file, paths).filter(
          ({ place, message }) => !known.has(JSON.stringify([place, message])),
        );
        return [...fresh, ...deadLinks(file, addresses)].map(asProblem);
      });
    },

    visibility({ path, text }) {
      const parsed = parseEntry({ path, text });
      const { draft, from } = publicationOf(isProblem(parsed) ? undefined : parsed.data);
      if (draft) return { kind: 'draft' };
      if (from !== undefined && from > today()) return { kind: 'planned', from };
      const address = entryAddress(path);
      return { kind: 'visible', ...(address !== undefined && { address }) };
    },
  };
}

function problemsOf(file: ContentText, paths: ReadonlySet<string>): ContentProblem[] {
  const collection = findCollection(file.path);
  if (!collection) return [];
  const { entry, problems } = checkEntry(file, collection);
  return entry ? [...problems, ...checkReferences(entry, paths), ...checkFilesBeside(entry, paths)] : problems;
}

/** Links to pages that go away. Some addresses are shared, such as that of all questions, and stay. */
function deadLinks(file: ContentText, addresses: ReadonlySet<string>): ContentProblem[] {
  const collection = findCollection(file.path);
  const entry = collection && checkEntry(file, collection).entry;
  if (!entry) return [];
  return internalLinks(entry)
    .filter(({ address }) => addresses.has(decodeAddress(address.replace(/[?#].*/, ''))))
    .map(({ path, place, address }) => ({ path, place, message: editing.linkGone(address) }));
}

function asProblem({ path, place, field, message }: ContentProblem): EditingProblem {
  const steps = field?.filter((step) => typeof step !== 'symbol');
  return { path, place, message, ...(steps && steps.length > 0 && { field: steps }) };
}
