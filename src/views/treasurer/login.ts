import { html, type SafeHtml } from '@remix-run/html-template';
import { treasurer as t } from '../../i18n/nl/treasurer.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import { hidden, input, textField } from '../fields.ts';
import { noticeText } from '../notice.ts';

export interface AddressTyped {
  readonly email?: string;
  readonly error?: string;
  readonly notice?: string;
  readonly problem?: string;
}

export function askAddress({ email = '', error, notice, problem }: AddressTyped): SafeHtml {
  return html`<div class="flow">
    ${notice === undefined ? null : noticeText(notice, 'good')} ${problem === undefined ? null : noticeText(problem)}
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

/** Where the link in the mail leads. */
export function pressButton(token: string): SafeHtml {
  return html`<form action="${routes.login}" method="post" class="flow">
    <p>${t.login.press}</p>
    ${hidden('token', token)}
    <button type="submit" class="button">${t.login.button}</button>
  </form>`;
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
