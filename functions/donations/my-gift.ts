import { html } from '@remix-run/html-template';
import {
  changeMyGift,
  parseGiftChange,
  type ChangeError,
} from '../../src/domain/donations/self-service/change-my-gift.ts';
import { exportMyGift, openMyGift } from '../../src/domain/donations/self-service/my-gift.ts';
import type { BadLink } from '../../src/domain/donations/payments/tokens.ts';
import { issueStatement } from '../../src/domain/donations/self-service/issue-giving-statement.ts';
import { statement as words } from '../../src/i18n/nl/statement.ts';
import { changeFields } from '../../src/views/donations/gift-changes.ts';
import { manageLinkForm } from '../../src/views/donations/manage-link-form.ts';
import { myGift, type MyGiftView } from '../../src/views/donations/my-gift.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { ReadForm } from '../http/form-body.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { noticePage, receiveForm, waiting } from '../http/notices.ts';
import { forOneDonor, pageResponse, seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import { statementFile } from '../statements/statement-file.ts';

export type MyGiftDeps = Omit<DonationDeps, 'afterwards' | 'visitorKey'>;

/** `/doneren/mijn-gift/?link=<token>`: GET only shows, so that a link scanner may look; POST acts. */
export function answerMyGift(deps: MyGiftDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    const { searchParams } = new URL(request.url);
    const link = searchParams.get('link') ?? '';
    if (request.method === 'POST') return change(deps, locale, request);
    if (searchParams.get('download') === 'json') return download(deps, locale, link);
    const year = searchParams.get('overzicht');
    if (year !== null && request.method === 'GET') return statement(deps, locale, link, Number(year));
    return show(deps, locale, link, 200, doneOf(searchParams, locale));
  };
}

interface Answer extends Omit<MyGiftView, 'gift' | 'link'> {
  readonly headers?: Readonly<Record<string, string>>;
}

async function show(
  deps: MyGiftDeps,
  locale: LocaleContext,
  link: string,
  status: number,
  { headers = {}, ...answer }: Answer,
): Promise<Response> {
  const opened = await openMyGift(deps, link);
  if (opened.outcome !== 'found') return badLink(deps, locale, opened);
  const { gift } = opened;
  const { myGift: t, errors } = locale.donations;
  return pageResponse(deps, locale, {
    status,
    headers,
    title: t.title,
    windowTitle: answer.notice?.tone === 'bad' ? `${errors.prefix} ${t.title}` : undefined,
    content: (page) => myGift({ gift, link, ...answer }, page, locale),
    address: (to) => to.myGiftOf(link),
  });
}

async function change(deps: MyGiftDeps, locale: LocaleContext, request: Request): Promise<Response> {
  const { donations: t, routes } = locale;
  const form = await receiveForm(deps, locale, request);
  if (form instanceof Response) return form;
  const link = form.get('link');
  const rateLimit = await deps.limits.consume('change-my-gift', { request });
  if (rateLimit.outcome === 'too-many') {
    const { text, headers } = waiting(rateLimit, locale, false);
    return show(deps, locale, link, 429, { ...typedIn(form), notice: { text, tone: 'bad' }, headers });
  }
  const wanted = parseGiftChange(Object.fromEntries(changeFields.map((name) => [name, form.get(name)])));
  if (typeof wanted === 'string')
    return show(deps, locale, link, 422, { ...typedIn(form, wanted), notice: problem(wanted, locale) });
  const changed = await changeMyGift(deps, link, wanted);
  switch (changed.outcome) {
    case 'changed':
    case 'accepted':
      return seeOther(
        `${routes.myGiftOf(link)}&klaar=${wanted.kind}${changed.outcome === 'accepted' ? '&straks=1' : ''}`,
      );
    case 'invalid-link':
    case 'expired-link':
      return badLink(deps, locale, changed);
    default:
      return show(deps, locale, link, 409, {
        ...typedIn(form),
        notice: { text: t.myGift.problems[changed.outcome], tone: 'bad' },
      });
  }
}

/** After a change the donor comes back with a GET; all that its address can do is show one of these sentences. */
function doneOf(searchParams: URLSearchParams, { donations: t }: LocaleContext): Answer {
  const done = new Map(Object.entries(t.myGift.notices)).get(searchParams.get('klaar') ?? '');
  if (done === undefined) return {};
  const text = searchParams.has('straks') ? `${done} ${t.myGift.accepted}` : done;
  return { notice: { text, tone: 'good' } };
}

async function download(deps: MyGiftDeps, locale: LocaleContext, link: string): Promise<Response> {
  const { donations: t } = locale;
  const exported = await exportMyGift(deps, link);
  if (exported.outcome !== 'found') return badLink(deps, locale, exported);
  return new Response(JSON.stringify(exported.gift, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${t.myGift.fileName}"`,
      ...forOneDonor,
    },
  });
}

async function statement(deps: MyGiftDeps, locale: LocaleContext, link: string, year: number): Promise<Response> {
  const { routes } = locale;
  const answer = await issueStatement(deps, link, year);
  switch (answer.outcome) {
    case 'issued':
      return statementFile(deps, answer.issued);
    case 'no-gifts':
      return noticePage(
        deps,
        locale,
        404,
        words.noGifts,
        html`<p><a href="${routes.myGiftOf(link)}">${words.toGift}</a></p>`,
      );
    default:
      return badLink(deps, locale, answer);
  }
}

function badLink(deps: MyGiftDeps, locale: LocaleContext, { outcome }: BadLink): Promise<Response> {
  const form = html`<div class="card flow">${manageLinkForm(locale)}</div>`;
  return noticePage(deps, locale, outcome === 'expired-link' ? 410 : 404, locale.donations.myGift.links[outcome], form);
}

/** Of the form with an amount; the others have nothing to lose. */
function typedIn(form: ReadForm, error?: ChangeError): Pick<Answer, 'typed'> {
  if (form.get('change') !== 'terms' && error === undefined) return {};
  return { typed: { amount: form.get('amount'), frequency: form.get('frequency'), ...(error && { error }) } };
}

function problem(error: ChangeError, { donations: t }: LocaleContext) {
  return { text: t.myGift.errors[error], tone: 'bad' } as const;
}
