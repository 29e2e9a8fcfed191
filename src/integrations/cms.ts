import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { editorFolder, startEditorBuild, type BuiltEditor } from './cms-build.ts';
import { editorWhileDeveloping } from './cms-development.ts';

/**
 * The editor at /admin/: its configuration, made while building, and Decap without what we never use. It is
 * bundled beside the pages, in a process of its own: Decap is more code than the rest of the site, and the memory that a bundler
 * took stays taken for as long as its process lives.
 */
export function cms(contentDir: string): AstroIntegration {
  let editor: Promise<BuiltEditor>;
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'build') editor = startEditorBuild(config.root, contentDir, editorFolder());
        else updateConfig({ vite: { plugins: [editorWhileDeveloping(config.root, contentDir)] } });
      },
      'astro:build:done': async ({ dir }) => putIn(await editor, dir),
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
