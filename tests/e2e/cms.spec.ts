import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';

for (const [name, viewport] of [
  ['telefoon', { width: 390, height: 780 }],
  ['computer', { width: 1280, height: 900 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('a news item with a photo, from login to online', async ({ page, editor }) => {
      await editor.logIn();
      await editor.open('/collections/news/new');
      await page.getByLabel('Kop', { exact: true }).fill('Buurtfeest op zaterdag!');
      await page.getByRole('button', { name: 'Vandaag' }).click();
      await page.getByLabel('Samenvatting', { exact: true }).fill('Er is een feest voor de hele buurt.');
      await page.getByLabel('De Klop').check();
      await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
      await page.locator('input[type=file]').setInputFiles('tests/fixtures/content/news/proef-met-foto.jpg');
      await page.getByLabel('Wat ziet u op de foto?').fill('Buren aan een lange tafel.');
      await page.getByRole('textbox', { name: 'Tekst' }).click();
      await page.keyboard.type('Kom gerust langs.');
      await expect(page.frameLocator('#preview-pane').getByText('Kom gerust langs.')).toBeVisible();
      await editor.publish();

      await expect(page.getByRole('status').filter({ hasText: 'Wordt gebouwd' })).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: 'Staat online' })).toBeVisible({ timeout: 10_000 });
      const [path = ''] = [...editor.server.files.keys()].filter((one) => one.endsWith('-buurtfeest-op-zaterdag.md'));
      const text = editor.server.files.get(path)?.toString() ?? '';
      expect(path).toMatch(/^content\/news\/\d{4}-\d\d-\d\d-buurtfeest-op-zaterdag\.md$/);
      expect(text).toContain('title: Buurtfeest op zaterdag!');
      expect(text).toContain('- de-klop');
      expect(text).toContain('alt: Buren aan een lange tafel.');
      expect(text).toContain('Kom gerust langs.');
      const photo = /src: \.\/(\S+)/.exec(text)?.[1] ?? '';
      expect(photo).toMatch(/^proef-met-foto-\w+\.webp$/);
      expect(editor.server.files.get(`content/news/${photo}`)?.subarray(8, 12).toString()).toBe('WEBP');
    });

    test('an activity every week, of which no time can be left half', async ({ page, editor }) => {
      await editor.comeBack('/collections/activities/new');
      await page.getByLabel('Naam', { exact: true }).fill('Samen lunchen');
      await page.getByLabel('Kamer', { exact: true }).selectOption('De Klop');
      await page.getByLabel('Soort', { exact: true }).selectOption('Samen koken en eten');
      await page.getByLabel('In één zin').fill('Wij eten samen soep.');
      await page.getByLabel('Voor wie?').selectOption('iedereen');
      await page.getByLabel('Elke week').check();
      await page.getByLabel('woensdag').check();
      await page.getByLabel('Van', { exact: true }).fill('12:00');
      await page.getByLabel('Een bedrag').check();
      await page.getByLabel('Bedrag', { exact: true }).fill('2,50');
      await page.getByLabel('Gewoon binnenlopen').check();
      await editor.publish();
      await expect(page.getByText('Tot: dit veld is nog leeg.')).toBeVisible();
      expect(editor.server.files.has('content/activities/samen-lunchen.md')).toBe(false);

      await page.getByLabel('Tot', { exact: true }).fill('13:30');
      await editor.publish();
      await expect(page.getByRole('status').filter({ hasText: /gebouwd|online/ })).toBeVisible();
      const text = editor.server.files.get('content/activities/samen-lunchen.md')?.toString() ?? '';
      expect(text).toContain(
        ['when:', '  type: weekly', '  days:', '    - wednesday', '  starts: 12:00', '  ends: 13:30'].join('\n'),
      );
      expect(text).toContain('cents: 250');
    });

    test('somebody else was first: both texts, and the editor chooses', async ({ page, editor }) => {
      const path = 'content/questions/wat-kost-het.md';
      await editor.comeBack('/collections/questions');
      await page.getByRole('link', { name: 'Wat kost het?' }).click();
      await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
      const theirs = editor.server.files.get(path)?.toString().replace('Wat kost het?', 'Wat kost een bezoek?') ?? '';
      editor.server.files.set(path, Buffer.from(theirs));
      await editor.publish();
      const dialog = page.getByRole('dialog', { name: 'Iemand anders heeft dit ook veranderd' });
      await expect(dialog.getByLabel('Uw tekst').locator('mark')).toHaveText(['Vraag: Wat kost het nu?']);
      await expect(dialog.getByLabel('De tekst van de ander').locator('mark')).toHaveText([
        'Vraag: Wat kost een bezoek?',
      ]);
      await expect(dialog.getByLabel('Uw tekst')).not.toContainText('---');
      await dialog.getByRole('button', { name: 'Mijn tekst op de site zetten' }).click();
      await expect.poll(() => editor.server.files.get(path)?.toString()).toContain('Wat kost het nu?');
    });

    test('the session ends while somebody writes: a login on top, and the text is saved after it', async ({
      page,
      editor,
      complaints,
    }) => {
      await editor.comeBack('/collections/questions');
      await page.getByRole('link', { name: 'Wat kost het?' }).click();
      await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
      editor.server.endSessions();
      await editor.publish();
      const dialog = page.getByRole('dialog', { name: 'Log even opnieuw in' });
      await dialog.getByLabel('Uw e-mailadres').fill('fatima@voorbeeld.nl');
      await dialog.getByRole('button', { name: 'Mail mij een code' }).click();
      await dialog.getByLabel('De code uit de mail').fill('123456');
      await dialog.getByRole('button', { name: 'Inloggen' }).click();
      await expect
        .poll(() => editor.server.files.get('content/questions/wat-kost-het.md')?.toString())
        .toContain('Wat kost het nu?');
      expect(complaints.splice(0).every((one) => one.includes('401'))).toBe(true);
    });

    test('the network goes: the text waits and is saved when it is back', async ({
      page,
      editor,
      context,
      complaints,
    }) => {
      await editor.comeBack('/collections/questions');
      await page.getByRole('link', { name: 'Wat kost het?' }).click();
      await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
      await context.setOffline(true);
      await editor.publish();
      await expect(page.getByRole('status').filter({ hasText: 'Geen verbinding' })).toBeVisible();
      await context.setOffline(false);
      await expect
        .poll(() => editor.server.files.get('content/questions/wat-kost-het.md')?.toString(), { timeout: 15_000 })
        .toContain('Wat kost het nu?');
      complaints.length = 0;
    });

    test('the browser closes: the text comes back, with the version it was written on', async ({
      page,
      editor,
      complaints,
    }) => {
      const path = 'content/questions/wat-kost-het.md';
      await editor.comeBack('/collections/questions');
      await page.getByRole('link', { name: 'Wat kost het?' }).click();
      await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
      await expect.poll(() => keptTexts(page)).toContain('Wat kost het nu?');
      await page.goto('about:blank');
      editor.server.files.set(path, Buffer.from(`${editor.server.files.get(path)?.toString()}\nVan een ander.\n`));
      await editor.open('/collections/questions/entries/wat-kost-het');
      await page.getByRole('button', { name: 'Verder schrijven' }).click();
      await expect(page.getByLabel('Vraag', { exact: true })).toHaveValue('Wat kost het nu?');
      await editor.publish();
      await expect(page.getByRole('dialog', { name: 'Iemand anders heeft dit ook veranderd' })).toBeVisible();
      expect(complaints.splice(0).every((one) => one.includes('409'))).toBe(true);
    });

    test('what the server refuses stands at the field', async ({ page, editor, complaints }) => {
      await editor.comeBack('/collections/news');
      await page.getByRole('link', { name: /De Verbinding vindt een plek/ }).click();
      await page.getByLabel('Samenvatting', { exact: true }).fill('Dit is fout van de server.');
      await editor.publish();
      await expect(page.getByText('dit mag niet van de server.')).toBeVisible();
      complaints.length = 0;
    });

    test('the last publish can be undone', async ({ page, editor }) => {
      const path = 'content/questions/wat-kost-het.md';
      await editor.comeBack('/collections/questions');
      await page.getByRole('link', { name: 'Wat kost het?' }).click();
      await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
      await editor.publish();
      await page.getByRole('button', { name: 'Maak ongedaan' }).click();
      await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
      await expect.poll(() => editor.server.files.get(path)?.toString()).toContain('Wat kost het?');
      await expect(page.getByLabel('Vraag', { exact: true })).toHaveValue('Wat kost het?');
    });
  });
}

test.describe('redacteur', () => {
  test.use({ role: 'redacteur' });

  test('writes a notice of the own room and finds nothing of another', async ({ page, editor }) => {
    await editor.comeBack('/collections/rooms/entries/de-klop');
    await page.getByRole('button', { name: 'Mededeling toevoegen' }).click();
    await page.getByLabel('Kop', { exact: true }).fill('Maandag dicht');
    await page.getByLabel('Tekst', { exact: true }).fill('Wij zijn maandag dicht.');
    await page.getByLabel('Vanaf').fill('2026-11-30');
    await page.getByLabel('Tot en met').fill('2026-11-30');
    const before = editor.server.files.get('content/rooms/de-klop.md')?.toString() ?? '';
    await editor.publish();
    await expect
      .poll(() => editor.server.files.get('content/rooms/de-klop.md')?.toString())
      .toContain('title: Maandag dicht');
    const after = editor.server.files.get('content/rooms/de-klop.md')?.toString() ?? '';
    expect(after.slice(after.lastIndexOf('---'))).toBe(before.slice(before.lastIndexOf('---')));
    await expect(page.getByRole('link', { name: 'Vragen' })).toHaveCount(0);
  });
});

/** What is kept on the device for after a crash. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(' '),
  );
}
