import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { renderSheet } from '../../../functions/statements/render-sheet.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import { statement as t } from '../../../src/i18n/nl/statement.ts';
import { statementSheet } from '../../../src/views/donations/statement-sheet.ts';
import { content } from '../donations/donation-setup.ts';

async function sheetFor(...names: readonly string[]): Promise<string> {
  const statement = { year: 2026, lines: [], net: cents(0), mode: 'live' } as const;
  const sheet = statementSheet({ statement, names, number: '2026-1', issuedOn: '2026-12-01' }, content);
  const file = await renderSheet(sheet, { author: content.fund, madeAt: new Date('2026-12-01T00:00:00Z') });
  const { text } = await extractText(await getDocumentProxy(file), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

test.each(['Ama Mensah', 'Şükran Yılmaz', 'José Ñañez'])('a name in our letters is printed: %s', async (name) => {
  const text = await sheetFor(name);
  expect(text).toContain(`${t.facts.donor}: ${name}`);
  expect(text).not.toContain(t.notes.noPictures);
});

test('emoji are left out, and the sheet says so', async () => {
  const text = await sheetFor('Ama 👩🏽‍🌾 Mensah ❤️');
  expect(text).toContain(`${t.facts.donor}: Ama Mensah`);
  expect(text).toContain(t.notes.noPictures);
});

test.each(['محمد', 'Оксана', '🙂'])('a name that cannot be printed is asked for: %s', async (name) => {
  expect(await sheetFor(name)).toContain(`${t.facts.donor}: ${t.facts.byHand}`);
});
