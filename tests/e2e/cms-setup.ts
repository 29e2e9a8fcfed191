import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { createServer } from '../../functions/web-server/create-server.ts';
import type { Role } from '../../src/domain/editing/login-protocol.ts';
import { createMemoryCms, memoryCode, type MemoryCms } from '../doubles/memory-cms.ts';
import { root, site } from '../paths.ts';
import { forgetRefusals, test as base } from './test.ts';

export { expect } from './test.ts';

interface Editor {
  readonly server: MemoryCms;
  /** Logs in with the code from the mail; ends at the list of news. How that goes is for few tests: most begin by `comeBack`. */
  logIn(): Promise<void>;
  /** Opens the editor as somebody does who logged in before. */
  comeBack(route: string): Promise<void>;
  open(route: string): Promise<void>;
  publish(): Promise<void>;
}

/** The editor on the built site, against a server in memory: what happens in the browser, whatever the server's rules. */
export const test = base.extend<{ role: Role; editor: Editor; questions: string[] }>({
  role: ['beheerder', { option: true }],
  /** What the browser asked with a dialog of its own; each is answered with yes. */
  questions: async ({ page }, use) => {
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.accept();
    });
    await use(questions);
  },
  editor: async ({ page, role, questions, complaints }, use) => {
    questions.length = 0;
    const content = fileURLToPath(new URL('content/', root));
    const person = {
      name: 'Fatima',
      email: 'fatima@voorbeeld.nl',
      role,
      ...(role === 'redacteur' && { room: 'de-klop' }),
    };
    const memory = await createMemoryCms(content, person);
    const server = await createServer({
      dist: fileURLToPath(site),
      netlifyToml: fileURLToPath(new URL('netlify.toml', root)),
      api: memory.api,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
    await use({
      server: memory,
      logIn: () => logIn(page, origin),
      async comeBack(route) {
        memory.beginSession();
        await page.goto(`${origin}/admin/#${route}`);
      },
      async open(route) {
        await page.goto(`${origin}/admin/#${route}`);
      },
      publish: () => publish(page),
    });
    forgetRefusals(complaints);
    server.closeAllConnections();
    server.close();
  },
});

async function logIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/admin/`);
  await page.getByLabel('Uw e-mailadres').fill('fatima@voorbeeld.nl');
  await page.getByRole('button', { name: 'Mail mij een code' }).click();
  await page.getByLabel('De code uit de mail').fill(memoryCode);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { name: 'Nieuws', exact: true }).waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zet op de site' }).click();
}
