import { buffer } from 'node:stream/consumers';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default only
import PDFDocument from 'pdfkit';
import type { SheetRow, Sheet } from '../../src/views/donations/statement-sheet.ts';
import { statement as t } from '../../src/i18n/nl/statement.ts';
import { drawTable } from './render-table.ts';
import { runsOf, typefaces, type Weight } from './typefaces.ts';

export interface SheetFile {
  /** Who hands it out: the author in the file's properties. */
  readonly author: string;
  readonly madeAt: Date;
}

const margin = 50;
const ink = '#2b1a20';
const brand = '#8c1d40';

/** A sheet as PDF on A4, tagged for who has it read aloud: language, title, headings, and a table with its heads. */
export async function renderSheet(sheet: Sheet, { author, madeAt }: SheetFile): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    info: { Title: `${sheet.title}, ${sheet.number}`, Author: author, CreationDate: madeAt, ModDate: madeAt },
  });
  for (const [name, font] of typefaces) doc.registerFont(name, font);
  const body = doc.struct('Document');
  doc.addStructure(body);
  const write = writer(doc, body);
  write('P', author, 'bold', 11, brand);
  write('H1', sheet.title, 'bold', 22);
  for (const remark of sheet.remarks) write('P', remark, 'bold', 11, brand);
  writeFacts(doc, write, sheet.facts);
  write('H2', t.receiver.title, 'bold', 14);
  writeFacts(doc, write, sheet.receiver);
  write('H2', t.table.title, 'bold', 14);
  doc.fillColor(ink);
  drawTable(doc, body, sheet);
  doc.moveDown(1);
  for (const note of sheet.notes) write('P', note, 'regular', 9.5);
  body.end();
  numberPages(doc, sheet.number);
  doc.end();
  return new Uint8Array(await buffer(doc));
}

type Write = (tag: 'P' | 'H1' | 'H2', text: string, weight: Weight, size: number, colour?: string) => void;

function writer(doc: PDFKit.PDFDocument, body: PDFKit.PDFStructureElement): Write {
  return (tag, text, weight, size, colour = ink) => {
    const runs = runsOf(text, weight) ?? [];
    doc.x = margin;
    if (tag === 'H2') doc.moveDown(0.6);
    const draw = () => {
      doc.fontSize(size).fillColor(colour);
      for (const [index, run] of runs.entries())
        doc.font(run.font).text(run.text, { continued: index < runs.length - 1 });
    };
    body.add(doc.struct(tag, {}, draw));
    doc.moveDown(tag === 'H1' ? 0.4 : 0.25);
  };
}

/** A value that the typeface cannot write is asked for: better than a row of empty boxes, or a sheet on nobody's name. */
function writeFacts(doc: PDFKit.PDFDocument, write: Write, facts: readonly SheetRow[]): void {
  for (const [label, value] of facts) {
    const isWritable = runsOf(value, 'regular') !== undefined;
    write('P', `${label}: ${isWritable ? value : t.facts.byHand}`, 'regular', 11);
  }
  doc.moveDown(0.2);
}

/** At the foot of each page, and not read aloud. */
function numberPages(doc: PDFKit.PDFDocument, number: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the margin, where text would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular latin').fontSize(9).fillColor(ink);
    doc.text(t.page(number, page + 1, count), margin, doc.page.height - 35, { lineBreak: false });
    doc.endMarkedContent();
  }
}
