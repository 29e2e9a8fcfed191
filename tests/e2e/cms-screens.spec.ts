import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './cms-setup.ts';
import { overflowing } from './overflow.ts';

/** What axe finds inside Decap and we cannot mend from outside: decap-cms #1333, listed one by one in src/cms/README.md. */
const known: readonly string[] = [];

const screens = {
  'the list of news': '/collections/news',
  'a question': '/collections/questions/entries/wat-kost-het',
  'a new activity': '/collections/activities/new',
  'a room': '/collections/rooms/entries/de-klop',
  'a document': '/collections/documents/entries/werkladder',
  'the settings': '/collections/settings/entries/donations',
  'what an ANBI has to publish': '/collections/settings/entries/anbi',
  'what was spent': '/collections/settings/entries/accounts',
} as const;

for (const width of [360, 1280]) {
  test.describe(`${String(width)} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the login page fits and works for everybody', async ({ page, editor }) => {
      await editor.open('');
      await expect(page.getByLabel('Uw e-mailadres')).toBeVisible();
      expect(await overflowing(page)).toEqual([]);
      expect(await problemsOf(page)).toEqual([]);
    });

    test('menus, what is refused and what is said work for everybody', async ({ page, editor }) => {
      await editor.comeBack('/collections/news');
      await page.getByRole('button', { name: 'Groepen' }).click();
      await page.getByRole('menuitem', { name: 'Jaar' }).waitFor();
      expect(await problemsOf(page)).toEqual([]);
      await editor.open('/collections/news/new');
      await page.reload();
      await page.getByRole('button', { name: 'Zet op de site' }).click();
      await page.getByText('Kop: dit veld is nog leeg.').waitFor();
      await page.getByLabel('Kop', { exact: true }).fill('Nog niet klaar');
      await page.getByRole('textbox', { name: 'Tekst' }).waitFor();
      await page.getByRole('button', { name: 'Foto', exact: true }).click();
      await page.getByLabel('Wat ziet u op de foto?').waitFor();
      expect(await overflowing(page)).toEqual([]);
      expect(await problemsOf(page)).toEqual([]);
    });

    // The forms are one column on both: on a desktop the one with the most in it will do.
    const looked = Object.entries(screens).filter(([name]) => width === 360 || name === 'a room');
    for (const [name, route] of looked) {
      test(`${name} fits, can be pressed with a thumb and works for everybody`, async ({ page, editor }) => {
        await editor.comeBack(route);
        await page
          .getByText(/^(Nieuw: |Zet op de site|Opgeslagen)/)
          .filter({ visible: true })
          .first()
          .waitFor();
        await isAtRest(page);
        expect(await overflowing(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        expect(await problemsOf(page)).toEqual([]);
      });
    }
  });
}

/** A form comes in parts: its rich text, its pictures and its preview later than its heading. */
async function isAtRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () =>
      new Promise((rest) => {
        const wait = () => setTimeout(rest, 100);
        let waiting = wait();
        new MutationObserver(() => {
          clearTimeout(waiting);
          waiting = wait();
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
}

async function problemsOf(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  const all = found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
  return all.filter((one) => !known.some((part) => one.startsWith(part)));
}

/** Buttons, links and fields of less than 44 px that are not a word in a sentence. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=button], input, select, textarea, nav a')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('label'),
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(
        ({ element, box }) =>
          `${element.tagName} ${element.className.slice(0, 60)} "${element.textContent.slice(0, 30)}" ${Math.round(box.width)}x${Math.round(box.height)}`,
      ),
  );
}
