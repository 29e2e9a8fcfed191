import type { Plugin } from 'vite';
import { decapConfig, type RoomName } from '../cms/config/decap-config.ts';
import { documents } from '../collections/documents.ts';
import { rooms } from '../collections/rooms.ts';
import { anbiNotices } from '../content-check/anbi-notices.ts';
import type { ContentFolder } from '../content-check/check-content.ts';
import { isProblem, parseEntry } from '../content-check/parse-entry.ts';
import { readContent } from '../content-check/read-content.ts';
import { todayIn } from '../dates.ts';

export const virtualConfig = 'virtual:cms-config';

/** What the configuration of the editor is made of; of thousands of news items it needs none. */
const folders = [documents.name, rooms.name, 'settings'];

/** The configuration as JSON in the bundle: neither Zod nor our collections travel to the browser. */
export function configPlugin(contentDir: string): Plugin {
  return {
    name: 'cms-config',
    resolveId: (id: string) => (id === virtualConfig ? `\0${virtualConfig}` : undefined),
    async load(id: string) {
      if (id !== `\0${virtualConfig}`) return undefined;
      const content = await readContent(contentDir, folders);
      const names = roomNames(content);
      const notices = anbiNotices(content, todayIn().toString()).map(({ message }) => message);
      return `export default ${json(decapConfig(names, notices))}; export const rooms = ${json(names)};`;
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
