import { html, type SafeHtml } from '@remix-run/html-template';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import { hidden, input, textField } from '../fields.ts';
import { noticeText } from '../notice.ts';

export function askAddress({
  email = '',
  error,
  notice,
}: {
  email?: string;
  error?: string;
  notice?: string;
}): SafeHtml {
  return html`<div class="flow">
    ${notice === undefined ? null : noticeText(notice, 'good')}
    <p>${t.login.what}</p>
    <form action="${routes.login}" method="post" class="card flow" novalidate>
      ${textField({
        name: 'email',
        label: t.login.email,
        value: email,
        error,
        control: input(html`type="email" autocomplete="email" spellcheck="false"`),
      })}
      <button type="submit" class="button">${t.login.ask}</button>
    </form>
  </div>`;
}

export function askCode({ email, error }: { email: string; error?: string }): SafeHtml {
  return html`<div class="flow">
    <p>${t.login.sent}</p>
    <form action="${routes.login}" method="post" class="card flow" novalidate>
      ${textField({
        name: 'code',
        label: t.login.code,
        error,
        control: input(html`type="text" inputmode="numeric" autocomplete="one-time-code"`),
      })}
      ${hidden('email', email)}
      <button type="submit" class="button">${t.login.button}</button>
    </form>
    <p><a href="${routes.login}">${t.login.again}</a></p>
  </div>`;
}

/** For who is logged in with another role. */
export function notYours(adminAddress: string): SafeHtml {
  return html`<div class="flow">
    <p>${t.login.notYoursText}</p>
    <p><a class="button" href="${adminAddress}">${t.login.toAdmin}</a></p>
    <form action="${routes.logout}" method="post">
      <button type="submit" class="button" data-quiet>${t.menu.logOut}</button>
    </form>
  </div>`;
}
