import { logWords } from '../../src/i18n/nl/treasurer/log.ts';
import { logPage } from '../../src/views/treasurer/log.ts';
import type { TreasurerPage } from './deps.ts';
import { booksPage } from './page.ts';

const linesPerPage = 100;

/** `/beheer/logboek/?voor=<id>` */
export const answerLog: TreasurerPage = async (deps, request) => {
  const before = /^\d{1,15}$/.exec(new URL(request.url).searchParams.get('voor') ?? '')?.[0];
  const lines = await deps.audit.page(linesPerPage, before === undefined ? undefined : Number(before));
  const older = lines.length === linesPerPage ? lines.at(-1)?.id : undefined;
  return booksPage(deps, { title: logWords.title, place: 'log', content: () => logPage(lines, older) });
};
