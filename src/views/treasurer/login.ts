import { html, type SafeHtml } from '@remix-run/html-template';
import { loginWords } from '../../i18n/nl/treasurer/login.ts';
import { shellWords } from '../../i18n/nl/treasurer/shell.ts';
import { treasurerRoutes as routes } from '../../routes.ts';
import { hidden, input, textField } from '../ui/fields.ts';
import { noticeText } from '../ui/notice.ts';

export interface AddressTyped {
  readonly email?: string;
  readonly error?: string;
  readonly notice?: string;
  readonly problem?: string;
}

export function askAddress({ email = '', error, notice, problem }: AddressTyped): SafeHtml {
  return html`<div class="flow">
    ${notice === undefined ? null : noticeText(notice, 'good')} ${problem === undefined ? null : noticeText(problem)}
    <p>${loginWords.what}</p>
    <form action="${routes.login}" method="post" class="card flow" novalidate>
      ${textField({
        name: 'email',
        label: loginWords.email,
        value: email,
        error,
        control: input(html`type="email" autocomplete="email" spellcheck="false"`),
      })}
      <button type="submit" class="button">${loginWords.ask}</button>
    </form>
  </div>`;
}

export function askCode({ email, error }: { email: string; error?: string }): SafeHtml {
  return html`<div class="flow">
    <p>${loginWords.sent}</p>
    <form action="${routes.login}" method="post" class="card flow" novalidate>
      ${textField({
        name: 'code',
        label: loginWords.code,
        error,
        control: input(html`type="text" inputmode="numeric" autocomplete="one-time-code"`),
      })}
      ${hidden('email', email)}
      <button type="submit" class="button">${loginWords.button}</button>
    </form>
    <p><a href="${routes.login}">${loginWords.again}</a></p>
  </div>`;
}

/** Where the link in the mail leads. */
export function pressButton(token: string): SafeHtml {
  return html`<form action="${routes.login}" method="post" class="flow">
    <p>${loginWords.press}</p>
    ${hidden('token', token)}
    <button type="submit" class="button">${loginWords.button}</button>
  </form>`;
}

/** For who is logged in with another role. */
export function notYours(adminAddress: string): SafeHtml {
  return html`<div class="flow">
    <p>${loginWords.notYoursText}</p>
    <p><a class="button" href="${adminAddress}">${loginWords.toAdmin}</a></p>
    <form action="${routes.logout}" method="post">
      <button type="submit" class="button" data-quiet>${shellWords.menu.logOut}</button>
    </form>
  </div>`;
}
