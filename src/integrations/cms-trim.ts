import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Takes out of Decap what no editor of ours ever reaches: a third of what a phone would have to fetch. */
export function trimDecap(): Plugin {
  return {
    name: 'cms-trim',
    enforce: 'pre',
    resolveId(id) {
      const file = packages[id];
      return file && ours(`shims/${file}`);
    },
    load: (id) => parts.find(([part]) => part.test(id))?.[1],
  };
}

/** Packages, and what stands in `src/cms/shims/` for them. */
const packages: Readonly<Record<string, string>> = {
  'gray-matter': 'front-matter.ts',
  'react-markdown': 'plain-hint.ts',
};

const noNesting = 'export const filterNestedEntries = undefined;';
const nothing = 'export default function () { return null; }';
const noParser = 'export const flow = () => () => undefined, map = flow, filter = flow, fromPairs = undefined;';
const parts: readonly (readonly [RegExp, string])[] = [
  // The check of the configuration, with AJV: ours is made by code and checked by a test.
  [core('constants/configSchema'), 'export function validateConfig() {}'],
  // The form of an entry and its draft; what a crash shows.
  [core('components/Editor/Editor'), from('draft/editor-screen.tsx')],
  [core('components/UI/ErrorBoundary'), from('crash-page.tsx')],
  // Ours draws what is on the screen, Decap's draws everything with every change.
  [core('components/Collection/Entries/EntriesCollection'), `${from('list/entry-list.tsx')} ${noNesting}`],
  [core('components/Collection/Entries/EntryCard'), from('list/entry-line.tsx')],
  // The editorial workflow, notes and pictures by drag and drop.
  [core('components/Workflow/Workflow'), nothing],
  [core('components/UI/DragDrop'), 'export const DragSource = null, DropTarget = null, HTML5DragDrop = null;'],
  [core('components/MediaLibrary/MediaLibrary'), nothing],
  // Formats and services that we do not have.
  [core('formats/toml'), 'export default {};'],
  [core('integrations/providers/[a-zA-Z]+/implementation'), 'export default class {}'],
  // All of Lodash, for what GitHub says of large files and of further pages.
  [/node_modules\/lodash\/fp\.js$/, noParser],
  // A list of every CSS property, for a warning while developing.
  [/node_modules\/react-style-proptype\//, 'export default undefined;'],
  // Node's Buffer, for gray-matter.
  [core('lib/polyfill'), ''],
  [/node_modules\/@jsquash\/webp\//, 'export default {}; export const encode = null;'],
  [/node_modules\/remark-gfm\//, nothing],
];

/** The code of a module that is one of ours. */
function from(file: string): string {
  return `export { default } from ${JSON.stringify(ours(file))};`;
}

/** Path of a file of the editor. */
function ours(file: string): string {
  return fileURLToPath(new URL(`../cms/${file}`, import.meta.url));
}

function core(part: string): RegExp {
  return new RegExp(`decap-cms-core/dist/esm/${part}\\.js$`);
}
