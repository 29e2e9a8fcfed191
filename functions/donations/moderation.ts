import type { Mode } from '../../src/domain/donations/provider/provider.ts';
import type { Clock } from '../../src/domain/donations/provider/ports.ts';
import type { SharedMessages } from '../../src/domain/donations/ledger/shared-message.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { editorAddress } from '../../src/domain/editing/endpoints.ts';
import { mayModerate } from '../../src/domain/editing/permissions.ts';
import type { SessionDeps } from '../../src/domain/editing/sessions.ts';
import { messages } from '../../src/i18n/nl/messages.ts';
import { moderationRoutes } from '../../src/routes.ts';
import { decisions, moderationFields, moderationPage } from '../../src/views/donations/moderation.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import { answerWith, fail } from '../login/answers.ts';
import { sessionCookie } from '../login/session-cookie.ts';
import { whoAsksOrDeveloper } from '../login/who.ts';
import type { PageShell, GuardDeps, Handler } from '../http/deps.ts';
import { readForm } from '../http/form-body.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { framedPage, seeOther } from '../http/page.ts';
import { isFromOurPage } from '../http/same-origin.ts';

export interface ModerationDeps extends SessionDeps, Pick<GuardDeps, 'siteUrl'> {
  readonly sharedMessages: SharedMessages;
  /** Of the gifts that this site takes. */
  readonly mode: Mode;
  readonly clock: Clock;
  /** The built page `moderationRoutes.frame`. */
  readonly pageShell: () => Promise<PageShell>;
  /** Who is logged in by himself on this very machine; the dev server only. */
  readonly developer?: Editor;
}

const t = messages.moderation;
const most = 100;

/** `/admin/berichten/`: GET shows, POST decides. `?aantal`: how many wait, for the editor's script. */
export function answerModeration(deps: ModerationDeps): Handler {
  return async (request) => {
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) return methodNotAllowed('GET, HEAD, POST');
    const { searchParams } = new URL(request.url);
    const who = await whoAsksOrDeveloper(deps, request);
    const response = searchParams.has('aantal')
      ? await count(deps, who?.editor)
      : await page(deps, request, who?.editor);
    // Sent along again: its time starts anew.
    if (who) response.headers.append('Set-Cookie', sessionCookie(deps.siteUrl, who.session));
    return response;
  };
}

async function page(deps: ModerationDeps, request: Request, editor: Editor | undefined): Promise<Response> {
  if (editor === undefined) return seeOther(editorAddress);
  if (!mayModerate(editor)) return moderationError(deps, t.notYours);
  if (request.method === 'POST') return decide(deps, request, editor);
  const given = new URL(request.url).searchParams.get('klaar');
  const done = ([...decisions, 'gone'] as const).find((known) => known === given);
  const [waiting, approved, refused] = await Promise.all([
    deps.sharedMessages.list('waiting', deps.mode, most),
    deps.sharedMessages.list('approved', deps.mode, most),
    deps.sharedMessages.list('refused', deps.mode, most),
  ]);
  const content = moderationPage({ lists: { waiting, approved, refused }, ...(done && { done }) });
  return framedPage(await deps.pageShell(), { title: t.title, referrer: 'same-origin', content });
}

async function decide(deps: ModerationDeps, request: Request, editor: Editor): Promise<Response> {
  if (!isFromOurPage(request, deps.siteUrl)) return moderationError(deps, t.notTaken);
  const form = await readForm(request);
  const decision =
    form.outcome === 'read' ? decisions.find((known) => known === form.get(moderationFields.decision)) : undefined;
  if (form.outcome !== 'read' || decision === undefined) return moderationError(deps, t.notTaken);
  const donationId = form.get(moderationFields.message);
  const was = await deps.sharedMessages.decide(donationId, decision, editor.name, deps.clock.now());
  return seeOther(`${moderationRoutes.messages}?klaar=${was ? decision : 'gone'}`);
}

async function count(deps: ModerationDeps, editor: Editor | undefined): Promise<Response> {
  if (editor === undefined) return fail('no-session');
  if (!mayModerate(editor)) return fail('forbidden');
  return answerWith({ waiting: (await deps.sharedMessages.list('waiting', deps.mode, most)).length });
}

async function moderationError(deps: ModerationDeps, text: string): Promise<Response> {
  return framedPage(await deps.pageShell(), { status: 403, title: t.title, content: noticeText(text) });
}
