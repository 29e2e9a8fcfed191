import { startOf } from '../../src/shared/calendar.ts';
import type { IssuedStatement } from '../../src/domain/donations/self-service/issue-giving-statement.ts';
import { statement as t } from '../../src/i18n/nl/statement.ts';
import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import { statementSheet } from '../../src/views/donations/statement-sheet.ts';
import type { PageDeps } from '../http/deps.ts';
import { forOneDonor } from '../http/page.ts';

/** A statement as a file to keep. What makes PDFs is loaded with the first of them, not with the first visitor. */
export async function statementFile({ pageShell }: PageDeps, issued: IssuedStatement): Promise<Response> {
  const page = readDonationPage((await pageShell()).html);
  const { renderSheet } = await import('./render-sheet.ts');
  const file = await renderSheet(statementSheet(issued, page), {
    author: page.receiver?.publicName ?? page.fund,
    madeAt: new Date(startOf(issued.issuedOn)),
  });
  return new Response(file, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${t.fileName(issued.statement.year)}"`,
      ...forOneDonor,
    },
  });
}
