import { html, type SafeHtml } from '@remix-run/html-template';

type Cell = string | SafeHtml;

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly foot?: readonly Cell[];
  /** How many of the last columns hold numbers. */
  readonly numbers: number;
}

/**
 * A table whose first column names the row. On a phone the rest of a row moves under that name; the
 * roles say that it is a table still, which browsers forget when rows become blocks.
 */
export function table({ caption, head, rows, foot, numbers }: Table): SafeHtml {
  const firstNumber = head.length - numbers;
  return html`<table class="books-table" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${head.map((name, index) => html`<th scope="col" role="columnheader" ${numeric(index, firstNumber)}>${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((cells) => row(cells, head, firstNumber))}
    </tbody>
    ${
      foot &&
      html`<tfoot role="rowgroup">
        ${row(foot, head, firstNumber)}
      </tfoot>`
    }
  </table>`;
}

function row(cells: readonly Cell[], head: readonly string[], firstNumber: number): SafeHtml {
  const [name = '', ...rest] = cells;
  return html`<tr role="row">
    <th scope="row" role="rowheader">${name}</th>
    ${rest.map(
      (cell, index) =>
        html`<td role="cell" data-label="${head[index + 1] ?? ''}" ${numeric(index + 1, firstNumber)}>${cell}</td>`,
    )}
  </tr>`;
}

function numeric(index: number, firstNumber: number): SafeHtml | null {
  return index >= firstNumber ? html`data-number` : null;
}
