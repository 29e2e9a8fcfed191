import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { address, mollieUrl } from '../address.ts';
import { root } from '../paths.ts';
import { rulesAboutColour, violations } from './axe.ts';
import { deferredScriptsRan } from './deferred-scripts.ts';
import { overflowing } from './overflow.ts';
import { expect, test as base } from './test.ts';

export { expect };

/** As every test, but a page of ours may answer that something is wrong, and the pages of Mollie are not ours. */
export const test = base.extend<{ complaints: string[]; earlierPayments: void }>({
  earlierPayments: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the first argument.
    async ({}, use) => {
      earlier = new Set((await allPayments()).map(({ id }) => id));
      await use();
    },
    { auto: true },
  ],
  complaints: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      const meant = /the server responded with a status of (404|409|422|503)/.test(message.text());
      const ours = message.location().url.startsWith(address);
      if (ours && !meant && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => page.url().startsWith(address) && complaints.push(error.message));
    await use(complaints);
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
});

const books = z.object({ payments: z.array(z.object({ id: z.string(), amount: z.int(), status: z.string() })) });

/** Payments that were there before this test began: of others, or of its own first try. */
let earlier: ReadonlySet<string> = new Set();

/** The payments of this amount that Mollie was asked for during this test; each test gives an amount of its own. */
export async function paymentsOf(cents: number) {
  return (await allPayments()).filter(({ id, amount }) => amount === cents && !earlier.has(id));
}

async function allPayments() {
  return books.parse(await (await fetch(`${mollieUrl}/__control`)).json()).payments;
}

export async function control(command: Readonly<Record<string, unknown>>): Promise<void> {
  await fetch(`${mollieUrl}/__control`, { method: 'POST', body: JSON.stringify(command) });
}

/** The newest link to "my gift" that was mailed to this address. */
export async function mailedLink(email: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      link = await findLink(email);
      return link;
    })
    .toBeDefined();
  return link ?? '';
}

/** Letters to this address so far. */
export async function lettersTo(email: string): Promise<string[]> {
  const folder = new URL('.data/mail/', root);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt')).toSorted();
  const letters = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return letters.filter((letter) => letter.includes(`<${email}>`));
}

async function findLink(email: string): Promise<string | undefined> {
  const letter = (await lettersTo(email)).at(-1) ?? '';
  return /\/doneren\/mijn-gift\/\?link=[\w.~-]+/.exec(letter)?.[0];
}

/** Fits the screen, and works for everybody, light and dark. */
export async function expectGoodPage(page: Page): Promise<void> {
  await deferredScriptsRan(page);
  expect.soft(await overflowing(page), 'wider than the screen').toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), 'axe, light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, rulesAboutColour), 'axe, dark').toEqual([]);
}

export const newAddress = (name: string) => `${name}-${Date.now()}-${Math.trunc(Math.random() * 1e6)}@example.org`;
