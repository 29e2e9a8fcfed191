import { extractText } from 'unpdf';
import { routes } from '../../src/routes.ts';
import { giftAgreement } from '../../src/views/donations/gift-agreement.ts';
import { expectGoodPage } from './donation-test.ts';
import { expect, test } from './test.ts';

/** Made up, as all of it. */
const citizenNumber = '111222333';
const agreement = giftAgreement({ legalName: 'Stichting Voorbeeld', rsin: '123456782' }).toString();

test('as long as nobody knows whether it can be done, the page says so and asks for nothing', async ({ page }) => {
  await page.goto(routes.periodicGift);
  await expect(page.getByRole('heading', { name: 'Dat kan hier nu niet' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await expectGoodPage(page);
});

/** The test site is of no ANBI, so the agreement is put into its page. */
test('what is typed into the agreement goes on paper, and in no request', async ({ page }) => {
  const sent: string[] = [];
  await page.goto(routes.periodicGift);
  await page.locator('main').evaluate((main, html) => (main.innerHTML = html), agreement);
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const address = page.url();
  for (const field of await page.getByLabel('Burgerservicenummer (BSN)').all()) {
    await field.fill(citizenNumber);
    await field.press('Enter');
  }
  for (const button of await page.locator('main').getByRole('button').all()) await button.click();
  const { text } = await extractText(new Uint8Array(await page.pdf()), { mergePages: true });
  expect(text).toContain(citizenNumber);
  await page.goto(routes.rooms);
  await page.goBack();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((request) => request.includes(citizenNumber))).toEqual([]);
  expect(page.url()).toBe(address);
});

test('nothing in it has a name under which it could be sent, or is in a form', async ({ page }) => {
  await page.goto(routes.periodicGift);
  await page.locator('main').evaluate((main, html) => (main.innerHTML = html), agreement);
  await expect(page.locator('main input')).not.toHaveCount(0);
  await expect(page.locator('main :is([name], form, form *, [form], script, button)')).toHaveCount(0);
});
