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
            plugins: [configPlugin(contentDir), trimDecap()],
            // The TypeScript of an Astro project leaves JSX alone.
            oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
            optimizeDeps: { exclude: [virtualConfig] },
          },
        });
      },
    },
  };
}

/** The configuration as JSON in the bundle: neither Zod nor our collections travel to the browser. */
function configPlugin(contentDir: string): Plugin {
  return {
    name: 'cms-config',
    resolveId: (id: string) => (id === virtualConfig ? `\0${virtualConfig}` : undefined),
    async load(id: string) {
      if (id !== `\0${virtualConfig}`) return undefined;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(await configOf(contentDir)))})`;
    },
  };
}

async function configOf(contentDir: string) {
  const content = await readContent(contentDir);
  const notices = anbiNotices(content, todayIn().toString()).map(({ message }) => message);
  return decapConfig(roomNames(content), notices);
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
