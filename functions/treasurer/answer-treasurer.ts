import type { Editor } from '../../src/domain/editing/editors.ts';
import { editorAddress } from '../../src/domain/editing/endpoints.ts';
import { mayKeepBooks } from '../../src/domain/editing/permissions.ts';
import { loginWords } from '../../src/i18n/nl/treasurer/login.ts';
import { shellWords } from '../../src/i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { notYours } from '../../src/views/treasurer/login.ts';
import { sessionCookie } from '../login/session-cookie.ts';
import { whoAsksOrDeveloper } from '../login/who.ts';
import type { Handler } from '../http/deps.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { seeOther } from '../http/page.ts';
import { answerAttention } from './attention.ts';
import type { TreasurerDeps, TreasurerPage } from './deps.ts';
import { answerFiles } from './files.ts';
import { answerGift } from './gift.ts';
import { answerLog } from './log.ts';
import { answerLogin, answerLogout } from './login.ts';
import { answerMonth } from './month.ts';
import { booksPage, treasurerError } from './page.ts';
import { answerPayout } from './payout.ts';
import { answerSearch } from './search.ts';
import { answerStatement } from './bank-statement.ts';

/** Everything under `/beheer/`. Only a penningmeester comes further than the login. */
export function answerTreasurer(deps: TreasurerDeps): Handler {
  return async (request) => {
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) return methodNotAllowed('GET, HEAD, POST');
    const { pathname } = new URL(request.url);
    if (pathname === routes.login) return answerLogin(deps, request);
    if (pathname === routes.logout) return answerLogout(deps, request);
    const who = await whoAsksOrDeveloper(deps, request);
    if (who === undefined) return seeOther(routes.login);
    const response = mayKeepBooks(who.editor)
      ? await answerPage(deps, request, pathname, who.editor)
      : await booksPage(deps, {
          status: 403,
          title: loginWords.notYours,
          place: null,
          content: () => notYours(editorAddress),
        });
    // Sent along again: its time starts anew.
    response.headers.append('Set-Cookie', sessionCookie(deps.siteUrl, who.session));
    return response;
  };
}

const pages = new Map<string, TreasurerPage>([
  [routes.month, answerMonth],
  [routes.search, answerSearch],
  [routes.gift, answerGift],
  [routes.attention, answerAttention],
  [routes.files, answerFiles],
  [routes.payout, answerPayout],
  [routes.statement, answerStatement],
  [routes.log, answerLog],
]);

function answerPage(deps: TreasurerDeps, request: Request, path: string, treasurer: Editor): Promise<Response> {
  const page = pages.get(path);
  return page === undefined ? treasurerError(deps, 404, shellWords.nowhere) : page(deps, request, treasurer);
}
