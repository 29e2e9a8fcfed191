import { html, type SafeHtml } from '@remix-run/html-template';
import { dutch, type LocaleContext } from './locale.ts';

export interface Option {
  readonly value: string;
  readonly label: SafeHtml | string;
  readonly note?: SafeHtml | string;
}

/** Radios as big tiles. The first one carries the name as its id, so that an error can point at it. */
export function choices(
  name: string,
  question: string,
  options: readonly Option[],
  chosen: string | undefined,
  {
    error,
    after,
    locale = dutch,
  }: { readonly error?: string | undefined; readonly after?: SafeHtml; readonly locale?: LocaleContext } = {},
): SafeHtml {
  return html`<fieldset class="choices" ${describedBy(error === undefined ? [] : [`${name}-error`])}>
    <legend>${question}</legend>
    ${errorOf(name, error, locale)}
    <div class="tiles" data-tiles="${name}">
      ${options.map((option, index) =>
        tile({
          ...option,
          id: index === 0 ? name : `${name}-${option.value}`,
          name,
          isChosen: option.value === chosen,
        }),
      )}
      ${after}
    </div>
  </fieldset>`;
}

/** One radio as a big tile. */
export function tile({
  id,
  name,
  value,
  label,
  note,
  isChosen,
}: Option & { readonly id: string; readonly name: string; readonly isChosen: boolean }): SafeHtml {
  return html`<label class="tile"
    ><input type="radio" id="${id}" name="${name}" value="${value}" ${flag('checked', isChosen)} /><span
      >${label}${note === undefined ? null : html` <small>${note}</small>`}</span
    ></label
  >`;
}

export interface TextField {
  readonly name: string;
  /** Where a page has the same field twice; else its name. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Says beside the label that it may stay empty. */
  readonly optional?: boolean;
  /** Absent where all is Dutch. */
  readonly locale?: LocaleContext;
  /** Made by `input` or `textarea`. */
  readonly control: (attributes: SafeHtml, value: string) => SafeHtml;
}

export function textField(field: TextField): SafeHtml {
  const { name, id = name, label, value = '', hint, error, optional, control, locale = dutch } = field;
  return html`<div class="field">
    <label for="${id}"
      >${label}${optional ? html` <span class="quiet" data-optional>${locale.donations.form.optional}</span>` : null}</label
    >
    ${hint === undefined ? null : html`<p class="quiet" id="${id}-hint"><small>${hint}</small></p>`}
    ${errorOf(id, error, locale)}
    ${control(html`id="${id}" name="${name}" ${describedBy([...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])])} ${flag('aria-invalid="true" autofocus', error !== undefined)}`, value)}
  </div>`;
}

export function input(kind: SafeHtml): TextField['control'] {
  return (attributes, value) => html`<input ${kind} ${attributes} value="${value}" />`;
}

/** A browser drops the first line break inside a textarea. */
export function textarea(rows: number): TextField['control'] {
  return (attributes, value) => html`<textarea rows="${rows}" ${attributes}>${'\n'}${value}</textarea>`;
}

export function hidden(name: string, value: string): SafeHtml {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

export function flag(
  attribute: 'checked' | 'hidden' | 'open' | 'selected' | 'aria-invalid="true" autofocus',
  on: boolean,
): SafeHtml | null {
  return on ? html.raw`${attribute}` : null;
}

export function errorOf(name: string, error: string | undefined, locale: LocaleContext = dutch): SafeHtml | null {
  if (error === undefined) return null;
  return html`<p class="field-error" id="${name}-error">
    <span class="visually-hidden">${locale.donations.errors.prefix}</span> ${error}
  </p>`;
}

/** Ids of what says more about a field. */
export function describedBy(ids: readonly string[]): SafeHtml | null {
  return ids.length === 0 ? null : html`aria-describedby="${ids.join(' ')}"`;
}
