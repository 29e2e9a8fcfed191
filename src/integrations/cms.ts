import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { UserConfig } from 'vite';
import { editorScripts } from '../cms/scripts.ts';
import { startEditorBuild, type BuiltEditor } from './cms-build.ts';
import { configPlugin, virtualConfig } from './cms-config.ts';
import { trimDecap } from './cms-trim.ts';

/**
 * The editor at /admin/: its configuration, made while building, and Decap without what we never use. The dev server makes it with
 * the pages. A build makes it beside them, in a process of its own: Decap is more code than the rest of the site, and the memory
 * that a bundler took stays taken for as long as its process lives.
 */
export function cms(contentDir: string): AstroIntegration {
  let editor: Promise<BuiltEditor>;
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'build') editor = startEditorBuild(config.root, contentDir);
        else updateConfig({ vite: optionsOfDevServer(contentDir) });
      },
      'astro:build:done': async ({ dir }) => putIn(await editor, dir),
    },
  };
}

function optionsOfDevServer(contentDir: string): UserConfig {
  return {
    plugins: [configPlugin(contentDir)],
    // The TypeScript of an Astro project leaves JSX alone.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    optimizeDeps: {
      exclude: [virtualConfig],
      // All of them in one round: after a second one, parts of Decap that import each other in circles start in the wrong order.
      entries: Object.values(editorScripts).map((source) => source.slice(1)),
      include: ['react/jsx-dev-runtime'],
      // The dev server bundles packages beforehand: they have to be the same as those of the build, which need no `eval`.
      rolldownOptions: {
        plugins: [trimDecap('its list')],
        transform: { define: { global: 'globalThis' } },
      },
    },
  };
}

/** The scripts, and what those import, stand in the headers of the page too: a browser then fetches them all at once. */
async function putIn({ folder, scripts, imports }: BuiltEditor, dist: URL): Promise<void> {
  await cp(folder, dist, { recursive: true });
  const page = new URL('admin/index.html', dist);
  const tags = scripts.map((script) => `<script type="module" src="${script}"></script>`);
  await writeFile(page, (await readFile(page, 'utf8')).replace('</body>', `${tags.join('')}</body>`));
  const links = [...scripts, ...imports].map((script) => `<${script}>; rel=modulepreload`);
  await appendFile(new URL('_headers', dist), `\n/admin/\n  Link: ${links.join(', ')}\n`);
}
