import { openFileStorage } from '../../functions/adapters/ledger/file-storage.ts';
import { donations as t } from '../../src/i18n/nl/donations.ts';
import { messages } from '../../src/i18n/nl/messages.ts';
import { routes } from '../../src/routes.ts';
import { serverEnvironment } from '../address.ts';
import { payAs } from '../mollie/checkout.ts';
import { expect, expectGoodPage, mailedLink, newAddress, test } from './donation-test.ts';
import { donationPage } from './pages/donation.ts';

/** What a beheerder does at `/admin/berichten/`, in the server's own books; that page has tests of its own. */
async function approve(text: string): Promise<void> {
  const books = await openFileStorage(serverEnvironment.DATABASE_URL);
  const { sharedMessages } = books;
  const waiting = await sharedMessages.list('waiting', 'test', 100);
  const id = waiting.find((message) => message.text === text)?.donationId ?? '';
  expect(await sharedMessages.decide(id, 'approved', 'Anna', Date.now())).toBe(true);
  books.close();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a donor puts a message on the site and takes it off again', async ({ page }) => {
      const text = `Voor de tuin, ${javaScriptEnabled ? 'met' : 'zonder'} script. Liefs <3`;
      const email = newAddress('schrijft');
      const form = donationPage(page);
      await form.open();
      await form.amount.fill('17,50');
      await form.unfold();
      await form.email.fill(email);
      await page.getByLabel(t.form.messageLabel).fill(`${text} www.voorbeeld.nl`);
      const tick = page.getByLabel(t.form.share);
      await expect(tick).not.toBeChecked();
      await tick.check();
      await page.getByLabel(t.form.shareName).fill('Ama');
      await form.button.click();
      await expect(page.getByRole('alert')).toContainText(t.errors.fields['message-not-public']);
      await expect(page.getByLabel(t.form.shareName)).toHaveValue('Ama');
      await expect(page.getByLabel(t.form.share)).toBeChecked();
      await page.getByLabel(t.form.messageLabel).fill(text);
      await form.button.click();
      await payAs(page, 'paid');

      const link = await mailedLink(email);
      await page.goto(link);
      await expect(page.getByText(t.myGift.shared.states.waiting)).toBeVisible();
      await page.goto(routes.giftMessages);
      await expect(page.getByText(text)).toHaveCount(0);
      await approve(text);
      await page.reload();
      await expect(page.getByText(text)).toBeVisible();
      if (javaScriptEnabled) await expectGoodPage(page);
      await page.goto(routes.accounts);
      await page.getByRole('link', { name: messages.title }).click();
      await expect(page.getByText(text)).toBeVisible();

      await page.goto(link);
      if (javaScriptEnabled) await expectGoodPage(page);
      await page.getByRole('button', { name: t.myGift.shared.withdraw }).click();
      await expect(page.getByText(t.myGift.notices['withdraw-message'])).toBeVisible();
      await page.goto(routes.giftMessages);
      await expect(page.getByText(text)).toHaveCount(0);
    });
  });
}
