import { html, type SafeHtml } from '@remix-run/html-template';
import type { LocaleContext } from '../ui/locale.ts';

export interface EmailQuestion {
  readonly typed: string;
  readonly suggestedEmail: string;
}

/** "Did you mean ...?", answered with one press of a button that also goes on. Gets the focus, as a summary of errors does. */
export function emailQuestion(
  { typed, suggestedEmail }: EmailQuestion,
  yesName: string,
  { donations: t }: LocaleContext,
): SafeHtml {
  // Enter in a field presses the first button of a form: that one keeps what is in the field.
  return html`<button type="submit" class="visually-hidden" tabindex="-1" aria-hidden="true"></button>
    <div class="notice flow email-question" role="alert" aria-labelledby="email-question" tabindex="-1" autofocus>
      <h2 id="email-question">${t.emailQuestion.title}</h2>
      <p>${t.emailQuestion.typed} <strong>${typed}</strong></p>
      <p>${t.emailQuestion.meant} <strong>${suggestedEmail}</strong></p>
      <p class="cluster">
        <button type="submit" class="button" name="${yesName}" value="${suggestedEmail}">${t.emailQuestion.yes}</button>
        <button type="submit" class="button" data-quiet>${t.emailQuestion.no}</button>
      </p>
    </div>`;
}
