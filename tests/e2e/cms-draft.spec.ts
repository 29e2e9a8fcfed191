import type { Page, Route } from '@playwright/test';
import { cmsEndpoints } from '../../src/domain/editing/endpoints.ts';
import { expect, test } from './cms-setup.ts';

const question = 'content/questions/wat-kost-het.md';
const title = (page: Page) => page.getByLabel(/^(Vraag|Kop)$/).first();

test.describe('on a slow line', () => {
  for (const [name, route] of [
    ['an entry', '/collections/questions/entries/wat-kost-het'],
    ['a new entry', '/collections/news/new'],
  ] as const) {
    test(`what is typed in ${name} while it is saved stays, and is said to be unsaved`, async ({ page, editor }) => {
      await editor.comeBack(route);
      await fill(page, 'Eerste kop');
      const answer = await holdNextSave(page);
      await editor.publish();
      const request = await answer.asked;
      await write(page, 'Eerste kop en meer');
      answer.go();
      await expect(page.getByText('Nog niet opgeslagen')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Zet op de site' })).toBeEnabled();
      await expect(title(page)).toHaveValue('Eerste kop en meer');
      expect(request).not.toContain('en meer');
      await editor.publish();
      await expect(page.getByText('Opgeslagen', { exact: true })).toBeVisible();
      const texts = [...editor.server.files.values()].map(String).filter((text) => text.includes('Eerste kop'));
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain('Eerste kop en meer');
    });
  }
});

test('after publishing something new, the next new one is a form of its own', async ({ page, editor }) => {
  await editor.comeBack('/collections/news/new');
  await fill(page, 'Zomerlunch een');
  await editor.publish();
  await expect(page.getByText('Opgeslagen', { exact: true })).toBeVisible();
  expect(page.url()).toContain('-zomerlunch-een');
  await page.getByRole('link', { name: 'Terug naar Nieuws' }).click();
  await page.getByRole('link', { name: /^Nieuw: / }).click();
  await expect(title(page)).toHaveValue('');
  await fill(page, 'Zomerlunch twee');
  await editor.publish();
  await expect.poll(() => stored(editor, 'Zomerlunch twee')).toBe(1);
  expect(stored(editor, 'Zomerlunch een')).toBe(1);
});

test('a copy is a new text, of which nothing goes over the first', async ({ page, editor }) => {
  await editor.comeBack('/collections/questions/entries/wat-kost-het');
  await page.getByRole('button', { name: 'Maak een kopie' }).click();
  await expect(page.getByText('Nog niet opgeslagen')).toBeVisible();
  await write(page, 'Wat kost de lunch?');
  await editor.publish();
  await expect.poll(() => stored(editor, 'Wat kost de lunch?')).toBe(1);
  expect(editor.server.files.get(question)?.toString()).toContain('Wat kost het?');
});

test('what stands a second is offered after the tab was killed, in the middle of typing', async ({
  page,
  editor,
  context,
}) => {
  await editor.comeBack('/collections/news/new');
  await title(page).waitFor();
  await title(page).pressSequentially('zonder een pauze van twee seconden door', { delay: 60 });
  await page.waitForTimeout(1000);
  await title(page).pressSequentially(' en ', { delay: 60 });
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(page.url());
  await again.getByRole('button', { name: 'Verder schrijven' }).click();
  await expect(title(again)).toHaveValue(/zonder een pauze van twee seconden door/);
});

test('what stands when the page is hidden is offered, to the last letter', async ({ page, editor }) => {
  await editor.comeBack('/collections/news/new');
  await title(page).fill('Tot de laatste letter');
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await kept(page)).toContain('Tot de laatste letter');
});

test('each tab keeps its own text: to publish one deletes no other', async ({ page, editor, context }) => {
  await editor.comeBack('/collections/news/new');
  await fill(page, 'In de ene tab');
  const other = await context.newPage();
  await other.goto(page.url());
  await fill(other, 'In de andere tab');
  await expect.poll(() => kept(page)).toContain('In de andere tab');
  await expect(other.getByRole('button', { name: 'Verder schrijven' })).toHaveCount(0);
  await editor.publish();
  await expect.poll(() => kept(page)).not.toContain('In de ene tab');
  await other.close();
  await editor.open('/collections/news');
  await page.getByText('Teruggevonden teksten (1)').click();
  await page.getByRole('link', { name: 'In de andere tab' }).click();
  await expect(title(page)).toHaveValue('In de andere tab');
});

test('"niet nu" asks no more, and the text can be found for a week', async ({ page, editor }) => {
  await leaveText(page, editor, 'Later misschien');
  await page.getByRole('button', { name: 'Niet nu' }).click();
  await page.reload();
  await title(page).waitFor();
  await expect(page.getByRole('button', { name: 'Niet nu' })).toHaveCount(0);
  await editor.open('/collections/questions');
  await page.getByText('Teruggevonden teksten (1)').click();
  await expect(page.getByRole('link', { name: 'Later misschien' })).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 8 * 24 * 3600_000);
  await page.reload();
  await page.getByRole('link', { name: 'Wat kost het?' }).waitFor();
  await expect(page.getByText('Teruggevonden teksten')).toHaveCount(0);
});

test('another person on the same phone is offered nothing', async ({ page, editor }) => {
  await leaveText(page, editor, 'Van Fatima');
  await page.getByRole('button', { name: 'Verder schrijven' }).waitFor();
  editor.server.become({ name: 'Bo', email: 'bo@voorbeeld.nl', role: 'beheerder' });
  await page.reload();
  await title(page).waitFor();
  await page.waitForTimeout(300);
  await expect(page.getByRole('button', { name: 'Verder schrijven' })).toHaveCount(0);
  await editor.open('/collections/questions');
  await page.getByRole('link', { name: 'Wat kost het?' }).waitFor();
  await expect(page.getByText('Teruggevonden teksten')).toHaveCount(0);
});

test('an entry that somebody took away still offers what was typed in it, and makes it anew', async ({
  page,
  editor,
  complaints,
}) => {
  await leaveText(page, editor, 'Van wat weg is', false);
  editor.server.files.delete(question);
  await editor.open('/collections/questions/entries/wat-kost-het');
  await expect(page.getByRole('heading', { name: 'Deze tekst staat niet (meer) op de site' })).toBeVisible();
  await page.getByRole('button', { name: 'Verder schrijven' }).click();
  await expect(title(page)).toHaveValue('Van wat weg is');
  await editor.publish();
  await expect.poll(() => stored(editor, 'Van wat weg is')).toBe(1);
  expect(complaints.splice(0).every((one) => one.includes('404'))).toBe(true);
});

test('undo says what it does, keeps what is not saved, and can be undone', async ({ page, editor }) => {
  await editor.comeBack('/collections/questions/entries/wat-kost-het');
  await title(page).fill('Op de site');
  await editor.publish();
  await page.getByText('Opgeslagen', { exact: true }).waitFor();
  await write(page, 'Nog in het formulier');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ongedaan maken?' });
  await expect(dialog).toContainText('wordt weer zoals hij was');
  await expect(dialog).toContainText('nog niet opgeslagen');
  await dialog.getByRole('button', { name: 'Nee, laat zo' }).click();
  await expect(title(page)).toHaveValue('Nog in het formulier');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await expect(title(page)).toHaveValue('Wat kost het?');
  await expect(page.getByRole('region', { name: 'Teruggevonden tekst' })).toContainText('Nog in het formulier');
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await expect.poll(() => editor.server.files.get(question)?.toString()).toContain('Op de site');
});

test('undo of something new keeps its text among the found ones', async ({ page, editor }) => {
  await editor.comeBack('/collections/news/new');
  await fill(page, 'Toch niet');
  await editor.publish();
  await page.getByRole('button', { name: 'Maak ongedaan' }).click();
  await page.getByRole('button', { name: 'Ja, maak ongedaan' }).click();
  await page.getByText('Teruggevonden teksten (1)').click();
  await page.getByRole('link', { name: 'Toch niet' }).click();
  await expect(title(page)).toHaveValue('Toch niet');
});

test('a crash shows a page of ours, from which somebody writes on', async ({ page, editor, complaints }) => {
  await editor.comeBack('/collections/news/new');
  await fill(page, 'Voor de klap');
  // As when a field draws something that it does not expect.
  await page.evaluate(() => {
    const whole = Array.prototype.map;
    setTimeout(() => Reflect.set(Array.prototype, 'map', whole), 500);
    Reflect.set(Array.prototype, 'map', () => {
      throw new TypeError('kapot');
    });
  });
  await title(page).pressSequentially('!');
  await expect(page.getByRole('heading', { name: 'Er ging iets mis' })).toBeVisible();
  await expect(page.getByText('Uw tekst is bewaard.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('kapot');
  await page.getByRole('button', { name: 'Verder schrijven' }).click();
  await page
    .getByRole('region', { name: 'Teruggevonden tekst' })
    .getByRole('button', { name: 'Verder schrijven' })
    .click();
  await expect(title(page)).toHaveValue(/Voor de klap/);
  complaints.length = 0;
});

type Editor = Parameters<Parameters<typeof test>[2]>[0]['editor'];

function stored(editor: Editor, text: string): number {
  return [...editor.server.files.values()].filter((file) => file.toString().includes(text)).length;
}

/** After the field lost the focus, `fill` alone would write behind what stands there. */
async function write(page: Page, text: string): Promise<void> {
  await title(page).clear();
  await title(page).fill(text);
}

async function fill(page: Page, text: string): Promise<void> {
  await write(page, text);
  if (!page.url().includes('/news/')) return;
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('In het kort.');
}

/** Types in an entry and comes back after the tab was killed. */
async function leaveText(page: Page, editor: Editor, text: string, comesBack = true): Promise<void> {
  const route = '/collections/questions/entries/wat-kost-het';
  await editor.comeBack(route);
  await title(page).fill(text);
  await expect.poll(() => kept(page)).toContain(text);
  await page.goto('about:blank');
  if (comesBack) await editor.open(route);
}

function kept(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => localStorage.getItem(key))
      .join(' '),
  );
}

/** The next save reaches the server when the test says so. */
async function holdNextSave(page: Page): Promise<{ readonly asked: Promise<string>; readonly go: () => void }> {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<string>();
  const { promise: gone, resolve: go } = Promise.withResolvers<void>();
  let isHeld = false;
  const hold = async (route: Route) => {
    const body = route.request().postData() ?? '';
    if (isHeld || !body.includes('persistEntry')) return route.fallback();
    isHeld = true;
    isAsked(body);
    await gone;
    return route.continue();
  };
  await page.route(`**${cmsEndpoints.store}`, hold);
  return {
    asked,
    go,
  };
}
