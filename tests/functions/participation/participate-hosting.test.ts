import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createConnection } from '../../../functions/wiring/connection.ts';
import { fileDatabases } from '../../../functions/wiring/files.ts';
import { readEnv } from '../../../functions/settings/env.ts';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import { endpoints, routes } from '../../../src/routes.ts';
import { contentMarker, titleMarker, writeFrameData } from '../../../src/views/ui/page-shell.ts';
import { startMailServer } from '../../contracts/mail-setup.ts';
import { documentOf, post, siteUrl, textAt } from '../donations/donation-setup.ts';
import { complete, organisation, rooms } from './participate-setup.ts';

async function connectWith(environment: Readonly<Record<string, string>>, html = pageShell) {
  const folder = await mkdtemp(join(tmpdir(), 'participate-'));
  const books = `file:${join(folder, 'donations.db')}`;
  const secrets = { DATABASE_URL: books, SIGNING_SECRET: 's'.repeat(40), SITE_URL: siteUrl };
  const headers = new Headers();
  const connection = createConnection(readEnv({ ...secrets, ...environment }), {
    async pageShell(path) {
      if (path !== routes.participationFrame) throw new Error('the pageShell of gifts is not for this');
      return { html, headers };
    },
    afterwards: () => {},
    files: fileDatabases,
  });
  onTestFinished(async () => {
    await connection.close();
    await rm(folder, { recursive: true });
  });
  return async () => {
    const response = await connection.participate(post(endpoints.participate, { ...complete, copy: '' }));
    return { status: response.status, page: await documentOf(response) };
  };
}

const pageShell = `<title>${titleMarker}</title><h1>${titleMarker}</h1>${contentMarker}${writeFrameData({ organisation, rooms })}`;

test('a site on which nobody can give can be written to', async () => {
  const { url, taken } = await startMailServer();
  const send = await connectWith({ SITE_ENV: 'production', SMTP_URL: url, MAIL_FROM: 'site@example.org' });
  expect((await send()).status).toBe(200);
  expect(taken).toHaveLength(1);
});

test.each(['preview', 'production'])('without a mail server a site in %s never says that it was sent', async (name) => {
  const send = await connectWith({ SITE_ENV: name });
  const { status, page } = await send();
  expect(status).toBe(503);
  expect(textAt(page, 'h1')).toBe(t.notices['not-accepted'].title);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
});

test('what nobody expected is said in words about messages, with the way back', async () => {
  const { status, page } = await (await connectWith({}, `${titleMarker}${contentMarker}`))();
  expect(status).toBe(503);
  expect(page.text).toContain(t.notices.failed.text);
  expect(page.querySelector(`a[href="${routes.participate}"]`)).not.toBeNull();
});
