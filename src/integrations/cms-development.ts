import serveStatic from 'serve-static';
import type { Plugin } from 'vite';
import { developmentScript } from '../cms/scripts.ts';
import { editorFolder, startEditorBuild, type BuiltEditor } from './cms-build.ts';

/** What the editor's bundle is made of: code, and the names of rooms and documents. */
const sources = /\/src\/(?!pages|components)|\/(rooms|documents|settings)\//;

/**
 * The editor of `npm start` is the bundle that a build makes, so that a developer sees what an editor sees. It is bundled when
 * somebody opens it, and again when it is opened after a change.
 */
export function editorWhileDeveloping(root: URL, contentDir: string): Plugin {
  const folder = editorFolder();
  let editor: Promise<BuiltEditor> | undefined;
  return {
    name: 'editor-while-developing',
    // Else Vite bundles Decap a second time: it looks for packages in every file under `src/`.
    config: () => ({ optimizeDeps: { noDiscovery: true } }),
    configureServer({ middlewares, watcher }) {
      watcher.on('all', (_event, file) => {
        if (sources.test(file.replaceAll('\\', '/'))) editor = undefined;
      });
      middlewares.use(developmentScript, (_request, response, next) => {
        editor ??= startEditorBuild(root, contentDir, folder);
        editor.then(({ scripts }) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.end(scripts.map((script) => `import ${JSON.stringify(script)};`).join('\n'));
        }, next);
      });
      middlewares.use(serveStatic(folder, { index: false }));
    },
  };
}
