import type { Sheet } from '../../src/views/donations/statement-sheet.ts';

const line = '#b9a9ae';
/** Points, as are all measures in a PDF; together the width between the margins. */
const widths = [96, 82, 76, 50, 123, 68];

/** Heads, a row per movement of money, and what is left. */
export function drawTable(doc: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, sheet: Sheet): void {
  const bold = { font: { src: 'bold latin', size: 9.5 } } as const;
  const [label, amount] = sheet.total;
  const last = sheet.heads.length - 1;
  const right = { align: { x: 'right', y: 'top' } } as const;
  const aligned = (column: number) => (column === last ? right : {});
  const table = {
    structParent: parent,
    columnStyles: widths,
    rowStyles: { border: { top: 0, right: 0, bottom: 0.5, left: 0 }, borderColor: line, padding: 4 },
    data: [
      sheet.heads.map((text, column) => ({ text, type: 'TH' as const, scope: 'Column', ...bold, ...aligned(column) })),
      ...sheet.rows.map((row) => row.map((text, column) => ({ text, ...aligned(column) }))),
      [
        { text: label, type: 'TH' as const, scope: 'Row', colSpan: last, ...bold },
        { text: amount, ...bold, ...right },
      ],
    ],
  };
  doc.font('regular latin').fontSize(9.5);
  doc.table(table);
}
