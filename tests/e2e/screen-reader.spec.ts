import { dictionaryFor } from '../../src/i18n/dictionary.ts';
import { languageFacts, type Language } from '../../src/i18n/languages.ts';
import { formatMoney } from '../../src/i18n/money.ts';
import { cents } from '../../src/domain/donations/money/cents.ts';
import { routesIn } from '../../src/routes.ts';
import { payAs } from '../mollie/checkout.ts';
import { expect, lettersTo, newAddress, test } from './donation-test.ts';
import { giveMonthly } from './monthly-gift.ts';
import { trialRoom } from './pages/room.ts';
import { listenTo } from './screen-reader.ts';

// A monday: tomorrow is tuesday.
const monday = '2026-11-23T10:00:00Z';
const wordsOf = (language: Language) => dictionaryFor({ pathname: `/${language}/` });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('in Arabic: find the free lunch of tomorrow, and where that is', async ({ page }) => {
  const { activities: t, site, rooms } = wordsOf('ar');
  await page.clock.setFixedTime(monday);
  await page.goto(routesIn('ar').home);
  const reader = await listenTo(page);
  await reader.arrives(site.name);

  await reader.press('link', site.skip);
  expect(await reader.focus()).toMatchObject({ role: 'main' });
  await reader.press('link', site.navigation.activities);
  await reader.arrives(t.title);

  const [, tomorrow] = await page.getByRole('navigation', { name: t.filter.day }).getByRole('link').allInnerTexts();
  await reader.press('link', tomorrow ?? '');
  await page.getByText(t.filter.more).click();
  await reader.press('checkbox', t.filter.free, 'Space');
  expect((await reader.focus()).states).toContain('checked');
  await reader.hears(t.filter.results(5));
  await reader.choose(t.filter.kind, t.kinds['eating-together']);
  await reader.hears(t.filter.results(1));

  expect(await reader.text()).toContain('De Proefkamer, Proefbuurt');
  await reader.press('link', 'Proef: samen lunchen');
  await reader.arrives(/^Proef: samen lunchen/);
  const told = await reader.text();
  for (const fact of [t.weekdays.tuesday, t.times('12:00', '13:00'), t.price.free, 'De Proefkamer']) {
    expect(told).toContain(fact);
  }
  await reader.press('link', `${rooms.week}: De Proefkamer`);
  await reader.arrives(/^De Proefkamer/);
  expect(await reader.text()).toContain('Proefstraat 1');
  await reader.find('link', rooms.route);
});

test('in Arabic: choices that fit nothing are told, and taking them away keeps one in place', async ({ page }) => {
  const { activities: t } = wordsOf('ar');
  await page.goto(`${routesIn('ar').activities}?soort=yoga&kamer=${trialRoom}`);
  const reader = await listenTo(page);
  await reader.arrives(t.title);
  expect(await reader.text()).toContain(t.filter.none);
  await reader.press('button', t.filter.clear);
  await expect.poll(() => reader.focus()).toMatchObject({ role: 'DisclosureTriangle', name: t.filter.more });
});

test('in Ukrainian: give € 10', async ({ page }) => {
  const { donations: t, site } = wordsOf('uk');
  const email = newAddress('sluchaye');
  const ten = formatMoney(cents(1000), languageFacts.uk.locale);
  await page.goto(routesIn('uk').home);
  const reader = await listenTo(page);
  await reader.press('link', site.donate);
  await reader.arrives(site.donate);

  await reader.moveTo('radio', t.form.frequencies.once);
  expect((await reader.focus()).states).toContain('checked');
  await reader.moveTo('radio', new RegExp(`^${ten}`));
  await page.keyboard.press('Space');
  expect((await reader.focus()).states).toContain('checked');
  const give = t.live.payWith
    .replace('{button}', t.live.buttons.once.replace('{amount}', ten))
    .replace('{method}', 'iDEAL | Wero');
  await page.getByText(t.form.more).click();
  await reader.type('textbox', new RegExp(`^${t.form.email}`), 'nobody');
  await reader.press('button', give);

  await reader.arrives(t.errors.pageTitle);
  expect(await reader.focus()).toMatchObject({ role: 'alert', name: t.errors.title });
  await reader.press('link', t.errors.fields['email-invalid']);
  const field = await reader.focus();
  expect(field.description).toContain(t.errors.fields['email-invalid']);
  expect(field.states).toContain('invalid');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(email);
  await reader.press('button', give);

  // How the page of Mollie sounds is not ours.
  await payAs(page, 'paid');
  await reader.arrives(t.status.titles.paid);
  expect(await reader.text()).toContain(ten);
  await expect.poll(async () => (await lettersTo(email)).length).toBe(1);
});

test('in Arabic: stop a monthly gift, from the link in the mail', async ({ page }) => {
  const { myGift: t, errors } = wordsOf('ar').donations;
  await page.goto(await giveMonthly(page, newAddress('yatawaqqaf'), 'ar'));
  const reader = await listenTo(page);
  await reader.arrives(t.title);
  expect(await reader.text()).toContain(
    t.running(formatMoney(cents(1000), languageFacts.ar.locale), t.howOften.monthly),
  );

  // First less than can be given.
  await reader.moveTo('textbox', t.amount);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('0');
  await reader.press('button', t.save);
  await reader.arrives(`${errors.prefix} ${t.title}`);
  expect(await reader.focus()).toMatchObject({ role: 'alert' });
  expect((await reader.find('textbox', t.amount)).description).toContain(t.errors['amount-too-small']);

  await reader.press('DisclosureTriangle', t.stopButton);
  expect((await reader.focus()).states).toContain('expanded');
  await reader.press('button', t.stopConfirm);
  await reader.arrives(new RegExp(`^${t.title}`));
  const told = await reader.focus();
  expect(told.role).toBe('status');
  expect(told.parts.flatMap(({ parts }) => parts.map(({ name }) => name))).toEqual([t.notices.stop]);
  expect(await reader.text()).toContain(t.stopped.donor);
});

test('in Dutch: tell a room that an opening time is wrong', async ({ page }) => {
  const { participation: t, rooms, site, donations } = wordsOf('nl');
  const email = newAddress('luistert');
  const text = `Op vrijdag was de kamer open. ${email}`;
  await page.goto(routesIn('nl').room(trialRoom));
  const reader = await listenTo(page);
  await reader.arrives(/^De Proefkamer/);
  await reader.find('table', rooms.hours);
  await reader.find('rowheader', 'vrijdag');

  await reader.press('link', site.navigation.participate);
  await reader.arrives(/^Meedoen/);
  await reader.press('DisclosureTriangle', t.topics.help);
  expect((await reader.focus()).states).toContain('expanded');
  await reader.type('textbox', t.form.message.help, text);
  await reader.press('button', t.form.button);

  await reader.arrives(`${donations.errors.prefix} ${t.topics.help}`);
  expect(await reader.focus()).toMatchObject({ role: 'alert', name: donations.errors.title });
  await reader.press('link', t.errors['no-way-back']);
  expect(await reader.focus()).toMatchObject({ role: 'textbox', name: t.form.email });
  await page.keyboard.insertText(email);
  await reader.choose(t.form.room, 'De Proefkamer');
  await reader.press('button', t.form.button);

  await reader.arrives(t.sent.title);
  expect((await reader.focus()).role).toBe('status');
  expect(await reader.text()).toContain(t.sent.text('De Proefkamer'));
  const letters = async () => (await lettersTo('proefkamer@example.org')).filter((letter) => letter.includes(text));
  await expect.poll(async () => (await letters()).length).toBe(1);
});
