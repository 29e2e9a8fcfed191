import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator } from '@playwright/test';
import { root } from '../paths.ts';
import { expect, test } from './cms-setup.ts';

/** What comes over of each file in `tests/fixtures/clipboard`, made as the program puts it on the clipboard. */
const pasted = {
  word: '<h2>Kerst in de kamer</h2>|Wij eten <strong>samen</strong> soep. Lees <a href="https://voorbeeld.nl/kerst">het programma</a> of kijk hieronder.|<ul><li>|Soep|<ul><li>|met <em>brood</em>|</li></ul></li><li>|Dansen|</li></ul>|Eerst:<br>bellen.|<ol><li>|Opgeven|</li></ol><ul><li>|Soep, 15:00|</li><li>|Dansen, 16:00|</li></ul>',
  'google-docs':
    '<h2>Open dag</h2>|Kom <strong>zaterdag</strong><em> gewoon</em> langs.<br>Tot dan!|<ul><li>|Koffie|<ul><li>|met <a href="https://voorbeeld.nl/">taart</a>|</li></ul></li></ul>',
  mail: '|Dag allemaal,|Soep: <strong>15:00</strong>|Dansen: 16:00|Geef u op bij <a href="mailto:soep@voorbeeld.nl">soep@voorbeeld.nl</a>|<h2>Met groet</h2>|Fatima|',
  whatsapp:
    '|Zaterdag feest!<br>Soep om 15:00<br><strong>Neem iets mee</strong>|Kijk op <a href="https://www.voorbeeld.nl">www.voorbeeld.nl</a>|',
  'web-page':
    '<h2>Wat is er te doen?</h2>|Een pan soep|<h3>Deze week</h3>|Elke dag iets <em>anders</em>.<br>Ook op zondag.|<ol><li>|<a href="https://voorbeeld.nl/soep">Soep</a> eten|</li><li>|Dansen|</li></ol><ul><li>|Wat, Wanneer|</li><li>|Soep, 15:00|</li><li>|Dansen, 16:00|</li></ul><blockquote>|Zo leuk!|</blockquote>',
} as const;

test('what somebody pastes from another program comes over as words, headings, lists and links', async ({
  page,
  editor,
}) => {
  await editor.comeBack('/collections/news/new');
  const text = page.getByRole('textbox', { name: 'Tekst' });
  for (const [name, expected] of Object.entries(pasted)) {
    await paste(text, {
      'text/html': readFileSync(fileURLToPath(new URL(`tests/fixtures/clipboard/${name}.html`, root)), 'utf8'),
    });
    expect.soft(await htmlOf(text), name).toBe(expected);
    await expect
      .soft(page.getByText("De foto's zijn niet mee geplakt."), name)
      .toHaveCount(/google|web/.test(name) ? 1 : 0);
  }
  await paste(text, { 'text/plain': 'Zaterdag *feest*!\nOm 15:00\n\n- soep\n- _dansen_\n\n12. december' });
  expect
    .soft(await htmlOf(text), 'text')
    .toBe(
      '|Zaterdag <strong>feest</strong>!<br>Om 15:00|<ul><li>|soep|</li><li>|<em>dansen</em>|</li></ul>|12. december|',
    );
});

/** In the place of what stands there. */
async function paste(text: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await text.click();
  await text.press('Control+a');
  await text.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of entries) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, Object.entries(data));
}

async function htmlOf(text: Locator): Promise<string> {
  const html = await text.innerHTML();
  return html.replaceAll(/<\/?p>|<br class="ProseMirror-trailingBreak">/g, '|').replaceAll(/\|+/g, '|');
}
