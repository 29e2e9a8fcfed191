import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { todayIn } from '../../src/dates.ts';
import { languageOf } from '../../src/i18n/dictionary.ts';
import { languages, prefixOf } from '../../src/i18n/languages.ts';
import { routes } from '../../src/routes.ts';
import { results, root } from '../paths.ts';
import { writeTimetable } from './many-activities.ts';
import { report } from './report.ts';

/** The pages with a timetable once nine rooms are really used: of each kind and language the heaviest, in bytes of brotli (14,336 fit). */
const kinds = {
  home: /^\/$/,
  overview: new RegExp(`^${routes.activities}$`),
  'one day': new RegExp(`^${routes.activities}dag/`),
  'one kind': new RegExp(`^${routes.activities}soort/`),
  'one room': new RegExp(`^${routes.activities}kamer/`),
  activity: new RegExp(`^${routes.activities}[^/]+/$`),
  room: new RegExp(`^${routes.rooms}[^/]+/$`),
  'week sheet': new RegExp(`^${routes.rooms}[^/]+/week/$`),
  rooms: new RegExp(`^${routes.rooms}$`),
  search: new RegExp(`^${routes.search}$`),
};
const rows = [];
for (const perRoom of [20, 25]) {
  const work = fileURLToPath(new URL(`bench/timetable-${perRoom}/`, results));
  const [content, built] = [join(work, 'content'), join(work, 'site')];
  writeTimetable(content, perRoom, todayIn());
  const { status } = spawnSync('astro', ['build', '--silent', '--outDir', built], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
    env: { ...process.env, SITE_ENV: 'preview', CONTENT_DIR: content },
  });
  if (status !== 0) throw new Error('The site with many activities cannot be built.');
  const pages = globSync('**/index.html', { cwd: built }).map((file) => ({
    path: `/${file.slice(0, -'index.html'.length)}`,
    file: join(built, file),
  }));
  for (const [kind, pattern] of Object.entries(kinds)) {
    const bytes = languages.map((language) => {
      const alike = pages.filter(
        ({ path }) =>
          languageOf({ pathname: path }) === language && pattern.test(path.slice(prefixOf(language).length)),
      );
      return [language, Math.max(...alike.map(({ file }) => brotliCompressSync(readFileSync(file)).length))];
    });
    rows.push({ activities: perRoom * 9, page: kind, ...Object.fromEntries(bytes) });
  }
}
report('timetable', rows);
