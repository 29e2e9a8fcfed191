import { html } from '@remix-run/html-template';
import { noticeText } from '../../src/views/ui/notice.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageDeps } from '../http/deps.ts';
import { pageResponse } from '../http/page.ts';

/** Nobody has said yet who receives the gifts: no real money is taken, and the donor reads what is possible. */
export function receiverMissing(deps: Pick<PageDeps, 'pageShell'>, locale: LocaleContext): Promise<Response> {
  const { missing } = locale.errorPages.receiver;
  const { participate } = locale.routes;
  return pageResponse(deps, locale, {
    status: 503,
    title: missing.title,
    content: () =>
      html`<div class="flow">
        ${noticeText(missing.text)}
        <p><a class="button" href="${participate}">${locale.site.navigation.participate}</a></p>
      </div>`,
  });
}
