import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';

const question = 'content/questions/wat-kost-het.md';

test('what was taken away by mistake stands in the list again after undo', async ({ page, editor, questions }) => {
  await editor.comeBack('/collections/questions');
  await page.getByRole('link', { name: 'Wat kost het?' }).click();
  await page.getByRole('button', { name: 'Weghalen', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Vragen' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Wat kost het?' })).toHaveCount(0);
  expect(questions).toContain('Weet u zeker dat u dit van de site wilt weghalen?');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await expect(page.getByRole('link', { name: 'Wat kost het?' })).toBeVisible();
  expect(editor.server.files.has(question)).toBe(true);
});

test('undo leaves alone what somebody is typing in another text', async ({ page, editor }) => {
  await editor.comeBack('/collections/questions');
  await changeQuestion(page);
  await editor.publish();
  await page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();
  await page
    .getByRole('link', { name: /Terug|Vragen/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Moet ik lid worden?' }).click();
  await page.getByLabel('Vraag', { exact: true }).fill('Moet ik nu lid worden?');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await expect.poll(() => editor.server.files.get(question)?.toString()).toContain('Wat kost het?');
  await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
  await expect(page.getByLabel('Vraag', { exact: true })).toHaveValue('Moet ik nu lid worden?');
});

test('undo of something new leads back to the list, which does not have it', async ({ page, editor }) => {
  await editor.comeBack('/collections/news/new');
  await page.getByLabel('Kop', { exact: true }).fill('Verkeerd bericht');
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('Dit is een vergissing.');
  await editor.publish();
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await expect(page.getByRole('heading', { name: 'Nieuws', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /Een verhaal|Handreiking/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /Verkeerd bericht/ })).toHaveCount(0);
});

async function changeQuestion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Wat kost het?' }).click();
  await page.getByLabel('Vraag', { exact: true }).fill('Wat kost het nu?');
}
