import { participation as t } from '../../src/i18n/nl/participation.ts';
import { routes } from '../../src/routes.ts';
import { expect, expectGoodPage, lettersTo, newAddress, test } from './donation-test.ts';

/** The room of the fixtures, the only one with an address. */
const room = { name: 'De Proefkamer', email: 'proefkamer@example.org' };

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with a script' : 'without a script', () => {
    test.use({ javaScriptEnabled });

    test('write a room: told what is missing, then sent, with a copy', async ({ page }) => {
      const email = newAddress('schrijver');
      const text = `Ik kan fietsen maken. ${email}`;
      await page.goto(routes.participate);
      await page.getByText(t.topics.offer, { exact: true }).click();
      await page.getByLabel(t.form.message.offer).filter({ visible: true }).fill(text);
      await page.getByLabel(t.form.copy).filter({ visible: true }).check();
      await page.getByRole('button', { name: t.form.button }).filter({ visible: true }).click();

      await expect(page.getByRole('alert')).toContainText(t.errors['room-unknown']);
      await expect(page.getByRole('alert')).toContainText(t.errors['no-way-back']);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.topics.offer);
      await expect(page.getByLabel(t.form.message.offer)).toHaveValue(text);
      await expect(page.getByLabel(t.form.copy)).toBeChecked();
      if (javaScriptEnabled) await expectGoodPage(page);

      await page.getByLabel(t.form.room).selectOption(room.name);
      await page.getByLabel(t.form.email).fill(email);
      await page.getByRole('button', { name: t.form.button }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.sent.title);
      await expect(page.getByRole('main')).toContainText(t.sent.text(room.name));
      await expect(page.getByRole('main')).toContainText(t.sent.copy(email));
      if (javaScriptEnabled) await expectGoodPage(page);

      const letters = (await lettersTo(room.email)).filter((letter) => letter.includes(text));
      expect(letters).toHaveLength(1);
      expect(letters[0]).toContain(`Reply-To:  <${email}>`);
      expect((await lettersTo(email)).filter((letter) => letter.startsWith('To:  <schrijver'))).toHaveLength(1);
    });

    test('say below an activity that something is wrong: the room and the page are known, an address is not needed', async ({
      page,
    }) => {
      const text = `Het begint om 11 uur. ${newAddress('melder')}`;
      const activity = routes.activity('proef-koken');
      await page.goto(activity);
      await page.getByRole('link', { name: t.report }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.topics.mistake);
      await expect(page.getByRole('option', { selected: true })).toHaveText(room.name);
      await page.getByLabel(t.form.message.mistake).fill(text);
      await page.getByLabel(t.form.email).fill('melder@');
      await page.getByRole('button', { name: t.form.button }).click();

      await expect(page.getByRole('alert')).toContainText(t.errors['email-invalid']);
      await expect(page.getByLabel(t.form.message.mistake)).toHaveValue(text);
      if (javaScriptEnabled) await expectGoodPage(page);
      await page.getByLabel(t.form.email).clear();
      await page.getByRole('button', { name: t.form.button }).click();
      await expect(page.getByRole('main')).toContainText(t.sent.thanks(room.name));
      const letters = (await lettersTo(room.email)).filter((letter) => letter.includes(text));
      expect(letters).toHaveLength(1);
      expect(letters[0]).toContain(activity);
      await page.getByRole('link', { name: t.sent.back }).click();
      await expect(page).toHaveURL(activity);
    });
  });
}

test('a room says at its times where a mistake can be told; one that nobody reads for does not', async ({ page }) => {
  await page.goto(routes.room('proefkamer'));
  await expect(page.getByRole('link', { name: t.report })).toHaveAttribute(
    'href',
    routes.write('mistake', 'proefkamer', routes.room('proefkamer')),
  );
  await page.goto(routes.room('top'));
  await expect(page.getByRole('link', { name: t.report })).toHaveCount(0);
});

test('each form fits a phone and works for everybody when it is open', async ({ page }) => {
  await page.goto(routes.participate);
  for (const topic of [t.topics.offer, t.topics.help, t.topics.mistake])
    await page.getByText(topic, { exact: true }).click();
  await expect(page.getByRole('button', { name: t.form.button }).filter({ visible: true })).toHaveCount(3);
  await expectGoodPage(page);
});
