import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** A page as it leaves the printer: the words of each sheet, and the short and long side of the first in points. */
export async function readPaper(page: Page): Promise<{ readonly sheets: string[]; readonly size: number[] }> {
  const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' })));
  const sheets: string[] = [];
  for (let number = 1; number <= paper.numPages; number += 1) {
    const { items } = await (await paper.getPage(number)).getTextContent();
    sheets.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
  }
  const { width, height } = (await paper.getPage(1)).getViewport({ scale: 1 });
  return { sheets, size: [Math.round(width), Math.round(height)].toSorted((one, other) => one - other) };
}
