import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { devices, type Page } from '@playwright/test';
import { results, root, site } from '../paths.ts';
import { expect, forgetRefusals, noteComplaints, noteViolations, test as base } from './test.ts';

export { expect };

export interface LiveSite {
  readonly origin: string;
  readonly emails: { readonly onPhone: string; readonly onComputer: string };
  readonly git: (...args: string[]) => string;
}

/** `npm run serve` with content of its own under Git: whoever publishes here makes a commit, and the site is built anew. */
export const test = base.extend<{ refusals: void; onPhone: Page; onComputer: Page }, { live: LiveSite }>({
  onPhone: ({ page }, use) => use(page),
  onComputer: async ({ browser, complaints, violations }, use) => {
    const { userAgent } = devices['Desktop Chrome'];
    const screen = { viewport: { width: 1280, height: 900 }, userAgent, isMobile: false, hasTouch: false };
    const context = await browser.newContext(screen);
    noteViolations(context, violations);
    const page = await context.newPage();
    noteComplaints(page, complaints);
    await use(page);
    await context.close();
  },
  refusals: [
    async ({ complaints }, use) => {
      await use();
      forgetRefusals(complaints);
    },
    { auto: true },
  ],
  live: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from the first argument.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cms-'));
      const content = join(folder, 'content');
      cpSync(fileURLToPath(new URL('content/', results)), content, { recursive: true });
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
      git('init', '--quiet', '--initial-branch=main');
      git('add', 'content');
      git('-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '--quiet', '--message=Begin');
      // As after a build of this commit: otherwise the server would begin with one that shows nothing new.
      const dist = join(folder, 'dist');
      cpSync(fileURLToPath(site), dist, { recursive: true });
      const build = { commit: git('rev-parse', 'HEAD').trim(), builtAt: new Date().toISOString() };
      writeFileSync(join(dist, 'build.json'), JSON.stringify(build));
      const port = await freePort();
      const origin = `http://localhost:${String(port)}`;
      const emails = {
        onPhone: `fatima-${String(port)}@example.org`,
        onComputer: `bo-${String(port)}@example.org`,
      };
      const server = spawn(process.execPath, ['functions/node/server.ts', dist], {
        cwd: fileURLToPath(root),
        env: {
          ...process.env,
          PORT: String(port),
          SITE_URL: origin,
          SITE_ENV: 'preview',
          CONTENT_DIR: content,
          CMS_EDITORS: `Fatima <${emails.onPhone}> beheerder; Bo <${emails.onComputer}> beheerder`,
          DATABASE_URL: `file:${join(folder, 'books.db')}`,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => server.stdout.once('data', resolve));
      await use({ origin, emails, git });
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** As a volunteer does it: an e-mail address, the code from the mail, and there is the list of news. */
export async function logIn(page: Page, origin: string, email: string): Promise<void> {
  const letter = await askForMail(page, origin, email);
  await page.getByLabel('De code uit de mail').fill(/\b\d{6}\b/.exec(letter)?.[0] ?? '');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Nieuws', exact: true }).waitFor();
}

/** The same by the link in the mail, which opens a page of its own with one button. */
export async function logInByLink(page: Page, origin: string, email: string): Promise<void> {
  const letter = await askForMail(page, origin, email);
  await page.goto(/https?:\/\/\S+\/login\/link\?token=\S+/.exec(letter)?.[0] ?? '');
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Nieuws', exact: true }).waitFor();
}

/** Opens a form anew: within one page Decap would keep the form of another collection. */
export async function open(page: Page, origin: string, route: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/#/collections/${route}`);
}

/** Ends when the text is safe; visitors see it after the build. */
export async function publish(page: Page): Promise<void> {
  // Not the bar, which may still be about the text before this one.
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('"persistEntry"') === true);
  await page.getByRole('button', { name: 'Zet op de site' }).click();
  expect((await saved).status()).toBe(200);
}

export async function untilOnline(page: Page): Promise<void> {
  await page.getByRole('status').filter({ hasText: 'Staat online' }).waitFor({ timeout: 150_000 });
}

/** The first letter that comes after those that are there. */
async function askForMail(page: Page, origin: string, email: string): Promise<string> {
  const before = lettersTo(email).length;
  await page.goto(`${origin}/admin/`);
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Mail mij een code' }).click();
  for (let tries = 0; tries < 100; tries++) {
    const letter = lettersTo(email)[before];
    if (letter !== undefined) return letter;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail for ${email}`);
}

/** What they say, oldest first. */
function lettersTo(email: string): string[] {
  const folder = fileURLToPath(new URL('.data/mail/', root));
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && name.includes('cms-login'));
  const letters = names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
  return letters.filter((letter) => letter.includes(email)).map((letter) => letter.slice(letter.indexOf('\n\n')));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
