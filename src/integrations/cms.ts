import { appendFile, readFile } from 'node:fs/promises';
import { anbiNotices } from '../content-check/anbi-notices.ts';
import { readContent } from '../content-check/read-content.ts';
import type { ContentFolder } from '../content-check/check-content.ts';
import { isProblem, parseEntry } from '../content-check/parse-entry.ts';
import { todayIn } from '../dates.ts';
import type { AstroIntegration } from 'astro';
import { decapConfig, type RoomName } from '../cms/config/decap-config.ts';
import { trimDecap, type Plugin } from './cms-trim.ts';

const virtualConfig = 'virtual:cms-config';

/** The editor at /admin/: its configuration, made while building, and Decap without what we never use. */
export function cms(contentDir: string): AstroIntegration {
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [configPlugin(contentDir), trimDecap('our list')],
            // The TypeScript of an Astro project leaves JSX alone.
            oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
            optimizeDeps: {
              exclude: [virtualConfig],
              // The dev server bundles packages beforehand: they have to be the same as those of the build, which need no `eval`.
              rolldownOptions: { plugins: [trimDecap('its list')], transform: { define: { global: 'globalThis' } } },
            },
          },
        });
      },
      'astro:build:done': ({ dir }) => announceScripts(dir),
    },
  };
}

/** The scripts of the editor, and what those import, in the headers of its page: a browser then fetches them all at once. */
async function announceScripts(dist: URL): Promise<void> {
  const page = await readFile(new URL('admin/index.html', dist), 'utf8');
  const scripts = new Set([...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) => src));
  for (const script of scripts) {
    const code = await readFile(new URL(`.${script}`, dist), 'utf8');
    for (const [, name = ''] of code.matchAll(/\bfrom"\.\/([^"]+)"/g)) scripts.add(`/_astro/${name}`);
  }
  const links = [...scripts].map((script) => `<${script}>; rel=modulepreload`);
  await appendFile(new URL('_headers', dist), `\n/admin/\n  Link: ${links.join(', ')}\n`);
}

/** The configuration as JSON in the bundle: neither Zod nor our collections travel to the browser. */
function configPlugin(contentDir: string): Plugin {
  return {
    name: 'cms-config',
    resolveId: (id: string) => (id === virtualConfig ? `\0${virtualConfig}` : undefined),
    async load(id: string) {
      if (id !== `\0${virtualConfig}`) return undefined;
      const content = await readContent(contentDir);
      const rooms = roomNames(content);
      const notices = anbiNotices(content, todayIn().toString()).map(({ message }) => message);
      return `export default ${json(decapConfig(rooms, notices))}; export const rooms = ${json(rooms)};`;
    },
  };
}

/** A browser parses JSON in a text faster than the same as code. */
function json(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function roomNames({ files }: ContentFolder): RoomName[] {
  return files.flatMap((file) => {
    const id = /^rooms\/([^/]+)\.md$/.exec(file.path)?.[1];
    const entry = id === undefined ? undefined : parseEntry(file);
    if (id === undefined || entry === undefined || isProblem(entry)) return [];
    const { data } = entry;
    const name: unknown = typeof data === 'object' && data !== null && 'name' in data ? data.name : id;
    return [{ id, name: String(name) }];
  });
}
