import { donations as t } from '../../src/i18n/nl/donations.ts';
import { endpoints, routes } from '../../src/routes.ts';
import { payAs } from '../mollie/checkout.ts';
import { control, expect, expectGoodPage, lettersTo, newAddress, paymentsOf, test } from './donation-test.ts';
import { donationPage } from './pages/donation.ts';

test('a single gift: choose, pay, read thanks, get one mail', async ({ page }) => {
  const form = donationPage(page);
  const email = newAddress('een-keer');
  await form.open();
  await form.amount.fill('13,11');
  await form.unfold();
  await form.email.fill(email);
  await expect(form.button).toHaveText('Geef € 13,11 met iDEAL | Wero');
  await form.button.click();
  await payAs(page, 'paid');
  await expect(form.heading).toHaveText(t.status.titles.paid);
  await expect(page.locator('.facts')).toContainText('€ 13,11');
  await expectGoodPage(page);
  await page.reload();
  await expect(form.heading).toHaveText(t.status.titles.paid);
  await expect.poll(async () => (await lettersTo(email)).length).toBe(1);
  expect(await paymentsOf(1311)).toHaveLength(1);
});

test('a preset takes the place of another amount, and the other way round', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('99');
  await page.getByRole('radio', { name: /€ 25/ }).check();
  await expect(form.amount).toHaveValue('');
  await expect(form.button).toHaveText('Geef € 25 met iDEAL | Wero');
  await form.amount.fill('12');
  await expect(page.getByRole('radio', { name: /€/, checked: true })).toHaveCount(0);
  await expect(form.button).toHaveText('Geef € 12 met iDEAL | Wero');
});

test('a monthly gift says what will happen before and after', async ({ page }) => {
  const form = donationPage(page);
  await form.open(routes.donateToRoom('proefkamer'));
  await expect(form.purpose).toHaveValue('proefkamer');
  await form.choose('monthly');
  await form.amount.fill('13,12');
  await form.email.fill(newAddress('maand'));
  await expect(form.button).toHaveText('Geef € 13,12 per maand met iDEAL | Wero');
  await expect(form.summary).toContainText(/Daarna elke maand, op of rond de \d+e\. U stopt/);
  await form.button.click();
  await payAs(page, 'paid');
  await expect(page.locator('.facts')).toContainText(t.status.nextDebit);
  await expect(page.getByText(t.status.manage)).toBeVisible();
});

test('the ways to pay and the banner of a test come from Mollie', async ({ page }) => {
  await donationPage(page).open();
  await expect(page.locator('span[data-methods]')).toContainText('iDEAL | Wero');
  await expect(page.locator('donation-form').getByText(t.testMode)).toBeVisible();
});

test('when nobody can pay, the form says so once, before anything is filled in', async ({ page }) => {
  const form = donationPage(page);
  let asked = 0;
  await page.route(`**${endpoints.paymentMethods}?*`, (route) => {
    asked += 1;
    return route.fulfill({ json: { closed: '<p data-closed role="status">Geven kan nu niet</p>' } });
  });
  await form.open();
  await expect(page.getByText('Geven kan nu niet')).toBeVisible();
  await form.choose('monthly');
  await expect.poll(() => asked).toBe(2);
  await expect(page.getByText('Geven kan nu niet')).toHaveCount(1);
});

for (const { shows, ...answer } of [
  { shows: '[data-cannot-pay]', closed: '<p data-closed role="status">Geven kan nu niet</p>' },
  {
    shows: '[data-pay][name="payWith"]',
    mode: 'test',
    methods: [{ id: 'ideal', label: 'iDEAL | Wero' }],
    otherWay: true,
  },
  { shows: '[data-pay][name=""]', mode: 'test', methods: [], otherWay: false },
]) {
  test(`nothing moves when the provider answers: ${shows}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 3000 });
    const { promise: held, resolve: answerNow } = Promise.withResolvers<void>();
    await page.route(`**${endpoints.paymentMethods}?*`, async (route) => {
      await held;
      return route.fulfill({ json: answer });
    });
    await donationPage(page).open();
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.promise, .sections')].map((one) => one.getBoundingClientRect().y),
      );
    const before = await places();
    answerNow();
    await expect(page.locator(shows)).toHaveCount(1);
    expect(await places()).toEqual(before);
  });
}

for (const outcome of ['canceled', 'expired'] as const) {
  test(`${outcome}: told so, and with one click tried again`, async ({ page }) => {
    const form = donationPage(page);
    const cents = outcome === 'canceled' ? 1313 : 1314;
    await form.open();
    await form.amount.fill(`13,${cents % 100}`);
    await form.button.click();
    await payAs(page, outcome);
    await expect(form.heading).toHaveText(t.status.titles[outcome]);
    await expectGoodPage(page);
    await page.getByRole('button', { name: t.status.retry }).click();
    await payAs(page, 'paid');
    await expect(form.heading).toHaveText(t.status.titles.paid);
    await expect(page.locator('.facts')).toContainText(`13,${cents % 100}`);
    expect((await paymentsOf(cents)).map(({ status }) => status).toSorted()).toEqual([outcome, 'paid'].toSorted());
  });
}

test('a payment that fails at the bank is told', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,15');
  await form.button.click();
  await payAs(page, 'open');
  const [payment] = await paymentsOf(1315);
  await control({ settle: payment?.id, status: 'failed' });
  await page.reload();
  await expect(form.heading).toHaveText(t.status.titles.failed);
});

test('a payment that is being checked: the page looks again by itself', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,16');
  await form.button.click();
  await payAs(page, 'open');
  await expect(form.heading).toHaveText(t.status.titles.open);
  const [payment] = await paymentsOf(1316);
  await control({ settle: payment?.id, status: 'paid' });
  await expect(form.heading).toHaveText(t.status.titles.paid, { timeout: 15_000 });
});

test('a payment that takes long: the page leaves it to the donor', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,21');
  await form.button.click();
  await payAs(page, 'open');
  await page.goto(`${page.url()}&try=10`);
  await expect(page.getByText(t.status.waited)).toBeVisible();
  await expectGoodPage(page);
});

test('what is wrong is said at its field, and all that was typed is still there', async ({ page }) => {
  const form = donationPage(page);
  await form.open(routes.donateToRoom('proefkamer'));
  await page.getByText(t.form.moreFrequencies).click();
  await form.choose('yearly');
  await form.amount.fill('1.234');
  await form.unfold();
  await form.name.fill('Ama "de bouwer" <Mensah>');
  await expect(form.button).toHaveText(`${t.form.button} met iDEAL | Wero`);
  await form.button.click();
  await expect(form.errors).toBeFocused();
  await expectGoodPage(page);
  await expect(form.amount).toHaveValue('1.234');
  await expect(form.name).toHaveValue('Ama "de bouwer" <Mensah>');
  await expect(form.purpose).toHaveValue('proefkamer');
  await expect(page.getByLabel(t.form.frequencies.yearly)).toBeChecked();
  await form.errors.getByRole('link', { name: t.errors.fields['email-required'] }).click();
  await expect(form.email).toBeFocused();
  await form.email.fill(newAddress('fout'));
  await form.amount.fill('12,34');
  await form.button.click();
  await page.waitForURL('**/checkout/**');
});

test('a slip in the address is asked about, and one press goes on with the right one', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,22');
  const name = newAddress('slip').split('@')[0] ?? '';
  await form.unfold();
  await form.email.fill(`${name}@gmial.com`);
  await form.button.click();
  await expect(form.errors).toBeFocused();
  await expect(form.errors).toContainText(`${name}@gmail.com`);
  await expectGoodPage(page);
  await expect(form.button).toHaveText('Geef € 13,22 met iDEAL | Wero');
  await page.getByRole('button', { name: t.emailQuestion.yes }).click();
  await payAs(page, 'paid');
  await expect(form.heading).toHaveText(t.status.titles.paid);
  await expect.poll(async () => (await lettersTo(`${name}@gmail.com`)).length).toBe(1);
});

test('a double click, the back button and another tab make one payment', async ({ page, context }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,17');
  await form.button.dblclick();
  await page.waitForURL('**/checkout/**');
  await page.goBack();
  await expect(form.amount).toHaveValue('13,17');
  await form.button.click();
  await payAs(page, 'paid');
  const thanks = page.url();
  const tab = await context.newPage();
  await tab.goto(thanks);
  await expect(donationPage(tab).heading).toHaveText(t.status.titles.paid);
  await page.goto(routes.donate);
  for (let times = 0; times < 9 && !(await isForm()); times += 1) await page.goBack();
  await expect(form.amount).toHaveValue('13,17');
  await form.button.click();
  await expect(page).toHaveURL(thanks);
  expect(await paymentsOf(1317)).toHaveLength(1);

  async function isForm() {
    return (await form.amount.count()) === 1 && (await form.amount.inputValue()) === '13,17';
  }
});

test('an answer that never came: the same form goes on where it was', async ({ page }) => {
  const form = donationPage(page);
  await form.open();
  await form.amount.fill('13,18');
  await form.unfold();
  await form.name.fill('Ama');
  await page.route('**/api/donations', (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: 'unavailable' }),
  );
  await form.button.click();
  await expect(page.getByText('unavailable')).toBeVisible();
  await page.unroute('**/api/donations');
  await page.goBack();
  await form.button.click();
  await page.waitForURL('**/checkout/**');
  expect(await paymentsOf(1318)).toHaveLength(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a gift, from a mistake to thanks', async ({ page }) => {
    const form = donationPage(page);
    await form.open();
    await expect(form.button).toHaveText(t.form.button);
    await expect(page.getByText(t.testMode)).toBeVisible();
    await expect(page.getByText(t.form.purposeWithoutScript)).toBeVisible();
    await form.choose('monthly');
    await form.amount.fill('13,19');
    await form.button.click();
    await expect(form.errors).toContainText(t.errors.fields['email-required']);
    await form.email.fill(newAddress('zonder'));
    await form.button.click();
    await payAs(page, 'paid');
    await expect(form.heading).toHaveText(t.status.titles.paid);
    expect(await paymentsOf(1319)).toHaveLength(1);
  });

  test('Enter keeps an address that looks like a slip', async ({ page }) => {
    const form = donationPage(page);
    await form.open();
    await form.amount.fill('13,23');
    // Another gift than the one of a run a minute ago.
    const name = newAddress('ama').split('@')[0] ?? '';
    await form.unfold();
    await form.email.fill(`${name}@gmial.com`);
    await form.button.click();
    await expect(form.errors).toContainText(`${name}@gmail.com`);
    await page.locator('form.donation #email').press('Enter');
    await page.waitForURL('**/checkout/**');
    expect(await paymentsOf(1323)).toHaveLength(1);
  });

  test('a form that is sent twice is one payment', async ({ page }) => {
    const form = donationPage(page);
    await form.open();
    await form.amount.fill('13,20');
    // Another gift than the one of a run a minute ago.
    await form.unfold();
    await form.name.fill(newAddress('twee'));
    await form.button.click();
    await page.waitForURL('**/checkout/**');
    await page.goBack();
    await form.button.click();
    await page.waitForURL('**/checkout/**');
    expect(await paymentsOf(1320)).toHaveLength(1);
  });
});
