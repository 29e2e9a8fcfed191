import { build } from 'vite';
import { editorScripts } from '../cms/scripts.ts';
import { keysOf } from '../shared/typed-object.ts';
import type { EditorFiles } from './cms-build.ts';
import { configPlugin } from './cms-config.ts';
import { trimDecap } from './cms-trim.ts';

/** A program: bundles the editor for a content folder into a folder like `dist/`, and prints which files its page has to load. */
const [contentDir = '', folder = ''] = process.argv.slice(2);
const names = '_astro/[name].[hash]';
const result = await build({
  configFile: false,
  logLevel: 'silent',
  publicDir: false,
  plugins: [configPlugin(contentDir), trimDecap()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: folder,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: editorScripts,
      output: { entryFileNames: `${names}.js`, chunkFileNames: `${names}.js`, assetFileNames: `${names}[extname]` },
    },
  },
});
if (!('output' in result)) throw new TypeError('One build has one output.');
const chunks = result.output.filter((file) => file.type === 'chunk');
const scripts = keysOf(editorScripts).flatMap((name) => chunks.filter((chunk) => chunk.isEntry && chunk.name === name));
const files: EditorFiles = {
  scripts: scripts.map(({ fileName }) => `/${fileName}`),
  imports: [...new Set(scripts.flatMap(({ imports }) => imports))].map((fileName) => `/${fileName}`),
};
process.stdout.write(JSON.stringify(files));
