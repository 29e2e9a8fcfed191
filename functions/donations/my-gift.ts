import { html } from '@remix-run/html-template';
import * as z from 'zod/mini';
import {
  changeErrors,
  changeKinds,
  changeMyGift,
  parseGiftChange,
  type ChangeError,
  type GiftChange,
} from '../../src/domain/donations/self-service/change-my-gift.ts';
import { exportMyGift, openMyGift, type MyGift } from '../../src/domain/donations/self-service/my-gift.ts';
import { issueStatement } from '../../src/domain/donations/self-service/issue-giving-statement.ts';
import { statement as words } from '../../src/i18n/nl/statement.ts';
import { accountChange } from '../../src/views/donations/other-account.ts';
import { changeFields } from '../../src/views/donations/gift-changes.ts';
import { myGift, type MyGiftView } from '../../src/views/donations/my-gift.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { ReadForm } from '../http/form-body.ts';
import type { DonationDeps, Handler } from '../http/deps.ts';
import { badLink } from './bad-link.ts';
import { askedParameter, showManageLinkAnswer } from './manage-link-answer.ts';
import { payFromOtherAccount } from './other-account.ts';
import { keepForm, readKeptForm } from '../http/kept-form.ts';
import { noticePage, receiveForm, waiting } from '../http/notices.ts';
import { forOneDonor, pageResponse, seeOther } from '../http/page.ts';
import { localeOf } from '../http/locale.ts';
import { statementFile } from '../statements/statement-file.ts';

/** `/doneren/mijn-gift/?link=<token>`: GET only shows, so that a link scanner may look; POST acts. */
export function answerMyGift(deps: DonationDeps): Handler {
  return async (request) => {
    const locale = await localeOf(request);
    const { searchParams } = new URL(request.url);
    const link = searchParams.get('link') ?? '';
    if (request.method === 'POST') return change(deps, locale, request);
    if (link === '' && searchParams.has(askedParameter)) return showManageLinkAnswer(deps, locale, request);
    if (searchParams.get('download') === 'json') return download(deps, locale, link);
    const year = searchParams.get('overzicht');
    if (year !== null && request.method === 'GET') return statement(deps, locale, link, Number(year));
    const kept = searchParams.has('niet') ? await notDoneOf(deps, locale, request, link) : undefined;
    return show(
      deps,
      locale,
      link,
      200,
      kept ?? { done: searchParams.get('klaar'), isLater: searchParams.has('straks') },
    );
  };
}

interface Answer extends Omit<MyGiftView, 'gift' | 'link'> {
  readonly headers?: Readonly<Record<string, string>>;
  /** What the address says was done. */
  readonly done?: string | null;
  readonly isLater?: boolean;
}

async function show(
  deps: DonationDeps,
  locale: LocaleContext,
  link: string,
  status: number,
  { headers = {}, done = null, isLater = false, ...answer }: Answer,
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
    content: (page) => myGift({ gift, link, ...doneOf(gift, done, isLater, locale), ...answer }, page, locale),
    address: (to) => to.myGiftOf(link),
  });
}

async function change(deps: DonationDeps, locale: LocaleContext, request: Request): Promise<Response> {
  const { donations: t, routes } = locale;
  const form = await receiveForm(deps, locale, request);
  if (form instanceof Response) return form;
  const link = form.get('link');
  if (form.get('change') === accountChange) return payFromOtherAccount(deps, locale, request, link);
  const rateLimit = await deps.limits.consume('change-my-gift', { request });
  if (rateLimit.outcome === 'too-many') {
    const { text, headers } = waiting(rateLimit, locale, false);
    return notDone(deps, locale, link, 429, { ...typedIn(form), notice: { text, tone: 'bad' }, headers });
  }
  const wanted = parseGiftChange(Object.fromEntries(changeFields.map((name) => [name, form.get(name)])));
  if (typeof wanted === 'string')
    return notDone(deps, locale, link, 422, { ...typedIn(form, wanted), notice: problem(wanted, locale) });
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
      return notDone(deps, locale, link, 409, {
        ...typedIn(form),
        notice: { text: t.myGift.problems[changed.outcome], tone: 'bad' },
      });
  }
}

/** To a page that can be reloaded and gone back to: what was typed and why it was not done are in the donor's own browser. */
async function notDone(
  deps: DonationDeps,
  locale: LocaleContext,
  link: string,
  status: number,
  { headers = {}, notice, typed }: Answer,
): Promise<Response> {
  const { routes } = locale;
  const kept = { link, text: notice?.text ?? '', ...(typed && { typed }) } satisfies z.infer<typeof keptChange>;
  const cookie = await keepForm(deps, routes.myGift, kept);
  if (cookie === undefined)
    return show(deps, locale, link, status, { headers, ...(notice && { notice }), ...(typed && { typed }) });
  return seeOther(`${routes.myGiftOf(link)}&niet=1`, { ...headers, 'Set-Cookie': cookie });
}

const keptChange = z.object({
  link: z.string(),
  text: z.string(),
  typed: z.optional(z.object({ amount: z.string(), frequency: z.string(), error: z.optional(z.enum(changeErrors)) })),
});

/** A browser that keeps no cookies hears at least that it was not done. */
async function notDoneOf(
  deps: DonationDeps,
  { donations: t }: LocaleContext,
  request: Request,
  link: string,
): Promise<Answer> {
  const kept = keptChange.safeParse(await readKeptForm(deps, request)).data;
  if (kept?.link !== link) return { notice: { text: t.myGift.problems.lost, tone: 'bad' } };
  const { text, typed } = kept;
  const { amount = '', frequency = '', error } = typed ?? {};
  return {
    notice: { text, tone: 'bad' },
    ...(typed && { typed: { amount, frequency, ...(error && { error }) } }),
  };
}

/** After a change the donor comes back with a GET. Whoever made its address: it says nothing that is not so. */
function doneOf(
  gift: MyGift,
  done: string | null,
  isLater: boolean,
  { donations: t }: LocaleContext,
): Pick<Answer, 'notice'> {
  const isSo: Readonly<Record<GiftChange['kind'], boolean>> = {
    terms: gift.isChanged && gift.canChange,
    pause: gift.paused,
    stop: gift.stopped !== undefined,
    erase: gift.erased,
    'withdraw-message': gift.donor?.shared === undefined,
  };
  const kind = changeKinds.find((known) => known === done);
  if (kind === undefined || !isSo[kind]) return {};
  const text = isLater && gift.isWaiting ? `${t.myGift.notices[kind]} ${t.myGift.accepted}` : t.myGift.notices[kind];
  return { notice: { text, tone: 'good' } };
}

async function download(deps: DonationDeps, locale: LocaleContext, link: string): Promise<Response> {
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

async function statement(deps: DonationDeps, locale: LocaleContext, link: string, year: number): Promise<Response> {
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

/** Of the form with an amount; the others have nothing to lose. */
function typedIn(form: ReadForm, error?: ChangeError): Pick<Answer, 'typed'> {
  if (form.get('change') !== 'terms' && error === undefined) return {};
  return { typed: { amount: form.get('amount'), frequency: form.get('frequency'), ...(error && { error }) } };
}

function problem(error: ChangeError, { donations: t }: LocaleContext) {
  return { text: t.myGift.errors[error], tone: 'bad' } as const;
}
