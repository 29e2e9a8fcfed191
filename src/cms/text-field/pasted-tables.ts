import { element } from '../dialogs/dialog.ts';

/** Our texts have no tables, and a table of a mail is often only its layout. The innermost comes first. */
export function tablesToLists(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll('table')].toReversed()) {
    const rows = [...table.rows].map(({ cells }) => [...cells].filter((cell) => cell.textContent.trim() !== ''));
    const isList = rows.length > 1 && rows.some(({ length }) => length > 1) && rows.flat().every(isOneLine);
    table.replaceWith(
      isList
        ? listOf(rows)
        : element('div', {}, ...rows.flat().map(({ childNodes }) => element('div', {}, ...childNodes))),
    );
  }
}

function isOneLine(cell: HTMLElement): boolean {
  return cell.querySelectorAll('p, div').length < 2 && !cell.querySelector('ul, ol, h1, h2, h3, h4, h5, h6, table');
}

function listOf(rows: readonly (readonly HTMLElement[])[]): HTMLElement {
  const lines = rows
    .filter(({ length }) => length > 0)
    .map((cells) => {
      for (const line of cells.flatMap((cell) => [...cell.querySelectorAll('p, div, br')]))
        line.replaceWith(' ', ...line.childNodes, ' ');
      cells.forEach(trimEnd);
      return element(
        'li',
        {},
        ...cells.flatMap(({ childNodes }, index) => [...(index > 0 ? [', '] : []), ...childNodes]),
      );
    });
  return element('ul', {}, ...lines);
}

function trimEnd(cell: HTMLElement): void {
  cell.normalize();
  const { lastChild } = cell;
  if (lastChild instanceof Text) lastChild.data = lastChild.data.trimEnd();
}
