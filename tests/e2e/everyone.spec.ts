import { donations } from '../../src/i18n/nl/donations.ts';
import { participation } from '../../src/i18n/nl/participation.ts';
import { routes } from '../../src/routes.ts';
import { payAs } from '../mollie/checkout.ts';
import { expect, lettersTo, newAddress, test } from './donation-test.ts';
import { deferredScriptsRan } from './deferred-scripts.ts';
import { pressOn, tabTo, typeIn } from './keyboard.ts';
import { giveMonthly } from './monthly-gift.ts';
import { activitiesPage } from './pages/activities.ts';
import { donationPage } from './pages/donation.ts';
import { trialRoom } from './pages/room.ts';

// A monday: tomorrow is tuesday.
const monday = '2026-11-23T10:00:00Z';

test.describe('by keyboard alone', () => {
  // Scrolling that glides has not arrived when the next key is pressed.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('find the free lunch of tomorrow, and where that is', async ({ page }) => {
    await page.clock.setFixedTime(monday);
    const activities = activitiesPage(page);
    await page.goto(routes.home);
    await pressOn(page, page.getByRole('link', { name: 'Naar de tekst' }));
    await page.goto(routes.home);
    await pressOn(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Activiteiten' }));
    await page.waitForURL(`**${routes.activities}`);
    await pressOn(page, activities.day('morgen'));
    await pressOn(page, page.getByText('Meer kiezen'));
    await pressOn(page, activities.onlyFree, 'Space');
    await expect(activities.lines).toHaveCount(5);
    await pressOn(page, page.getByRole('link', { name: 'Proef: samen lunchen' }).filter({ visible: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Proef: samen lunchen');
    await pressOn(page, page.getByRole('link', { name: /^De week in deze kamer/ }));
    await expect(page.getByRole('heading', { name: 'Adres en openingstijden' })).toBeVisible();
  });

  test('give € 10', async ({ page }) => {
    const email = newAddress('toetsenbord');
    const form = donationPage(page);
    await page.goto(routes.home);
    await pressOn(page, page.getByRole('banner').getByRole('link', { name: 'Doneren' }));
    await page.waitForURL(`**${routes.donate}`);
    await deferredScriptsRan(page);
    const ten = page.getByRole('radio', { name: /€ 10/ });
    await tabTo(page, page.getByRole('group', { name: donations.form.amount }).getByRole('radio'));
    for (let step = 0; step < 6 && !(await ten.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
    await expect(form.button).toHaveText('Geef € 10 met iDEAL | Wero');
    await pressOn(page, page.getByText(donations.form.more).locator('xpath=self::summary'));
    await typeIn(page, form.email, email);
    await pressOn(page, form.button);
    await payAs(page, 'paid');
    await expect(form.heading).toHaveText(donations.status.titles.paid);
    await expect.poll(async () => (await lettersTo(email)).length).toBe(1);
  });

  test('stop a monthly gift, from the link in the mail', async ({ page }) => {
    await page.goto(await giveMonthly(page, newAddress('stopt')));
    await pressOn(page, page.locator('summary').filter({ hasText: donations.myGift.stopButton }));
    await pressOn(page, page.getByRole('button', { name: donations.myGift.stopConfirm }));
    await expect(page.getByRole('status')).toHaveText(donations.myGift.notices.stop);
    await expect(page.getByRole('status')).toBeFocused();
    await expect(page.getByText(donations.myGift.stopped.donor)).toBeVisible();
  });

  test('tell a room that an opening time is wrong', async ({ page }) => {
    const email = newAddress('openingstijd');
    const text = `Op vrijdag was de kamer open. ${email}`;
    await page.goto(routes.room(trialRoom));
    await pressOn(page, page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Meedoen' }));
    await page.waitForURL(`**${routes.participate}`);
    await pressOn(page, page.locator('summary').filter({ hasText: participation.topics.help }));
    const visible = { visible: true } as const;
    await typeIn(page, page.getByLabel(participation.form.room).filter(visible), 'De Proefkamer');
    await typeIn(page, page.getByLabel(participation.form.message.help).filter(visible), text);
    await typeIn(page, page.getByLabel(participation.form.email).filter(visible), email);
    await pressOn(page, page.getByRole('button', { name: participation.form.button }).filter(visible));
    // Faster than people type: a form that asks again keeps what was typed.
    const again = page.getByRole('alert').or(page.getByRole('heading', { name: participation.sent.title }));
    await expect(again.first()).toBeVisible();
    if (await page.getByRole('alert').isVisible()) {
      await pressOn(page, page.getByRole('button', { name: participation.form.button }));
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(participation.sent.title);
    await expect
      .poll(async () => (await lettersTo('proefkamer@example.org')).filter((letter) => letter.includes(text)).length)
      .toBe(1);
  });
});

// The same journeys by ear: screen-reader.spec.ts.
test.describe('by what a screen reader is told', () => {
  test('a room: its parts in order, its hours as a table, its buttons by what they do', async ({ page }) => {
    await page.clock.setFixedTime(monday);
    await page.goto(routes.room(trialRoom));
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main:
        - navigation "U bent hier"
        - heading "De Proefkamer" [level=1]
        - heading "De week in deze kamer" [level=2]
        - paragraph:
          - link "Print het weekblad"
          - link "Print een kaartje"
        - heading "Adres en openingstijden" [level=2]
        - heading "Openingstijden" [level=3]
        - table "Openingstijden":
          - rowgroup:
            - row /^maandag Vandaag/
            - row "vrijdag dicht"
        - heading "Adres" [level=3]
        - paragraph:
          - link "Bekijk de route"
        - heading "Contact" [level=3]
        - heading "Over deze kamer" [level=2]
    `);
  });

  test('the form to give: each question as a group with its name', async ({ page }) => {
    await page.goto(routes.donate);
    const form = page.locator('form.donation');
    for (const name of [donations.form.frequency, donations.form.amount]) {
      await expect(form.getByRole('group', { name })).toBeVisible();
    }
    await expect(form.getByRole('radio', { name: /€ 10/ })).toBeVisible();
    await form.getByText(donations.form.more).click();
    await expect(form.getByRole('textbox', { name: donations.form.email })).toBeVisible();
    await expect(form.getByRole('button', { name: /^Geef/ })).toBeVisible();
  });
});
