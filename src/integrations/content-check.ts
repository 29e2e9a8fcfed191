import { resolve, sep } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { anbiNotices } from '../content-check/anbi-notices.ts';
import { checkAssets } from '../content-check/check-assets.ts';
import { builtSite } from '../content-check/built-site.ts';
import { checkContent, type CheckedContent } from '../content-check/check-content.ts';
import { deadLinks } from '../content-check/check-links.ts';
import { sentence, type ContentProblem } from '../content-check/content-file.ts';
import { readContent } from '../content-check/read-content.ts';
import { roomNotices } from '../content-check/room-notices.ts';
import { toFillIn } from '../content-check/to-fill-in.ts';
import { todayIn } from '../dates.ts';
import { goingLive } from '../i18n/nl/going-live.ts';

/** Checks what editors wrote: a build with a problem stops, the development server says so and goes on. */
export function contentCheck(contentDir: string): AstroIntegration {
  let links: CheckedContent['links'] = [];
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command === 'preview') return;
        const content = await readContent(contentDir);
        const checked = checkContent(content);
        links = checked.links;
        const problems = [...checked.problems, ...(await checkAssets(contentDir, content.assets))];
        if (command === 'build') refuse(problems);
        else report(problems, logger);
        report([...anbiNotices(content, todayIn().toString()), ...roomNotices(content)], logger);
        for (const { urgency, what } of toFillIn(content))
          if (urgency !== 'better') logger.warn(goingLive.build(goingLive.urgency[urgency], what));
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = resolve(contentDir);
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_, file) => {
          if (!resolve(file).startsWith(folder + sep)) return;
          // One save is often more than one change on disk.
          clearTimeout(timer);
          timer = setTimeout(
            () => void readContent(contentDir).then((content) => report(checkContent(content).problems, logger)),
            50,
          );
        });
      },
      'astro:build:done': ({ dir }) => refuse(deadLinks(links, builtSite(dir))),
    },
  };
}

function report(problems: readonly ContentProblem[], logger: AstroIntegrationLogger): void {
  for (const problem of problems) logger.warn(sentence(problem));
}

function refuse(problems: readonly ContentProblem[]): void {
  if (problems.length === 0) return;
  const error = new Error(`Deze inhoud klopt nog niet:\n\n${problems.map(sentence).join('\n')}\n`);
  // The reader is an editor, to whom a stack of our own code says nothing.
  error.stack = '';
  throw error;
}
