import { html } from '@remix-run/html-template';
import { localDate } from '../../src/shared/calendar.ts';
import type { MailFate } from '../../src/domain/donations/outbox/mail.ts';
import { messageFields, pageIn, type TypedMessage } from '../../src/domain/participation/fields.ts';
import { parseMessage, type Message } from '../../src/domain/participation/message.ts';
import { canChoose, isOpen, topics } from '../../src/domain/participation/recipients.ts';
import { topicSlugs } from '../../src/routes.ts';
import { readFrameData } from '../../src/views/ui/page-shell.ts';
import { noticeText } from '../../src/views/ui/notice.ts';
import { participationForm, type ParticipationForm } from '../../src/views/participation/participation-form.ts';
import { participationPage } from '../../src/views/participation/participation-page.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageShell, Handler } from '../http/deps.ts';
import type { Switch } from '../http/language-switch.ts';
import { isBot } from '../http/is-bot.ts';
import { readOwnForm, refusedForms } from '../http/own-form.ts';
import { framedPage, seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import type { ParticipateDeps } from './deps.ts';
import { letterId } from './letter-id.ts';
import { copyLetter, messageLetter } from './letters.ts';

/**
 * `GET /meedoen/bericht/`: one of the forms of `/meedoen/`, about the room and the page from which somebody came.
 * `POST /api/participate`: the forms of `/meedoen/`. The message is mailed before the answer and kept nowhere: the page says what
 * became of it, and after anything but success the text is still on it.
 */
export function answerParticipate(deps: ParticipateDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    const { participation: t, language } = locale;
    if (request.method !== 'POST') return askedFor(new URL(request.url), await deps.pageShell(language), locale);
    const [pageShell, form] = await Promise.all([deps.pageShell(language), readOwnForm(request, deps.siteUrl)]);
    if (form.outcome !== 'read')
      return noticePage(pageShell, locale, refusedForms[form.outcome], t.notices[form.outcome]);
    const typed: TypedMessage = Object.fromEntries(messageFields.map((name) => [name, form.get(name)]));
    const recipients = readFrameData(pageShell.html, participationPage);
    const parsed = parseMessage(typed, recipients);
    if (parsed.outcome === 'topic-unknown') return noticePage(pageShell, locale, 400, t.notices.unreadable);
    if (parsed.outcome === 'closed') return noticePage(pageShell, locale, 409, t.notices.closed);
    const { topic } = parsed.outcome === 'message' ? parsed.message : parsed;
    const again = (answer: Answer) => formPage(pageShell, { topic, recipients, locale, typed, ...answer });
    if (parsed.outcome === 'errors') return again({ status: 422, errors: parsed.errors });
    if (isBot(form.get)) return again({ status: 422, notice: t.notices.suspicious });

    const { message } = parsed;
    const rateLimit = await deps.limits.consume('participate', {
      request,
      ...(message.email && { email: message.email }),
    });
    if (rateLimit.outcome === 'too-many') return again(tooMany(rateLimit.retryAfter, locale));
    const id = await letterId(message, localDate(deps.clock.now()));
    const fate = await deps.post(messageLetter(message, id, deps.siteUrl));
    if (fate !== 'accepted') return again({ status: 503, notice: t.notices[fate] });
    const copied = message.copyTo && (await deps.post(copyLetter(message, message.copyTo, id, locale)));
    return sentPage(pageShell, locale, message, copied);
  };
}

interface Answer extends Pick<ParticipationForm, 'errors'> {
  readonly status: number;
  readonly notice?: { readonly title: string; readonly text: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the language switch leads; absent: to the page with all forms, because this answers something that was sent. */
  readonly addresses?: Switch;
}

/** Without a form that somebody reads: the page that says what else can be done. */
function askedFor({ searchParams }: URL, pageShell: PageShell, locale: LocaleContext): Response {
  const recipients = readFrameData(pageShell.html, participationPage);
  const topic = topics.find((one) => topicSlugs[one] === searchParams.get('over'));
  if (topic === undefined || !isOpen(topic, recipients)) return seeOther(locale.routes.participate);
  const asked = searchParams.get('kamer') ?? '';
  const room = canChoose(asked, recipients) ? asked : undefined;
  const page = pageIn({ page: searchParams.get('pagina') ?? '' });
  return formPage(pageShell, {
    status: 200,
    topic,
    recipients,
    locale,
    typed: { ...(room && { room }), ...(page && { page }) },
    addresses: ({ participationFrame, write }) => ({ pageShell: participationFrame, page: write(topic, room, page) }),
  });
}

function formPage(
  pageShell: PageShell,
  { status, notice, headers = {}, addresses = toAllForms, ...form }: Answer & ParticipationForm,
): Response {
  const { participation: t, donations } = form.locale;
  const topic = t.topics[form.topic];
  return framedPage(pageShell, {
    status,
    headers,
    addresses,
    title: notice?.title ?? topic,
    windowTitle: notice?.title ?? (form.errors ? `${donations.errors.prefix} ${topic}` : topic),
    content: html`<div class="flow">
      ${notice && noticeText(notice.text)}
      <div class="card">${participationForm(form)}</div>
    </div>`,
  });
}

function noticePage(
  pageShell: PageShell,
  { participation: t, routes }: LocaleContext,
  status: number,
  { title, text }: { readonly title: string; readonly text: string },
) {
  const content = html`<div class="flow">
    ${noticeText(text)}
    <p><a class="button" href="${routes.participate}">${t.notices.back}</a></p>
  </div>`;
  return framedPage(pageShell, { addresses: toAllForms, status, title, content });
}

function tooMany(retryAfter: number, { participation: t }: LocaleContext): Answer {
  const { title, text } = t.notices.tooMany;
  return {
    status: 429,
    notice: { title, text: text(Math.max(1, Math.ceil(retryAfter / 60))) },
    headers: { 'Retry-After': String(retryAfter) },
  };
}

/** `copied`: what became of the copy, when there was to be one. */
function sentPage(
  pageShell: PageShell,
  { participation: t, routes }: LocaleContext,
  { topic, to, page, copyTo = '' }: Message,
  copied: MailFate | '' | undefined,
): Response {
  return framedPage(pageShell, {
    addresses: toAllForms,
    title: t.sent.title,
    content: html`<div class="flow">
      ${noticeText(topic === 'mistake' ? t.sent.thanks(to.name) : t.sent.text(to.name), 'good')}
      ${copied ? html`<p>${copied === 'accepted' ? t.sent.copy(copyTo) : t.sent.noCopy}</p>` : null}
      ${
        topic === 'mistake'
          ? html`<p><a href="${page ?? routes.rooms}">${page ? t.sent.back : t.sent.rooms}</a></p>`
          : html`<p>${t.sent.text2} <a href="${routes.rooms}">${t.sent.rooms}</a>.</p>`
      }
    </div>`,
  });
}

const toAllForms: Switch = ({ participationFrame: pageShell, participate: page }) => ({ pageShell, page });
