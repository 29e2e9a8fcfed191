import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from '@remix-run/html-template';
import type { Handler } from '../http/deps.ts';
import { clientAddressOf } from '../http/client-address.ts';
import { mailFolder } from '../settings/data-folder.ts';

/** The mails that a developer's machine would have sent, newest first; `?mail=` shows one. For the dev server only. */
export const mailPath = '/_mail/';

export const answerMails: Handler = async (request) => {
  // Mails hold links that open gifts: nobody else on the network may look.
  if (!isLoopback(clientAddressOf(request))) return new Response('Niet gevonden', { status: 404 });
  const mail = new URL(request.url).searchParams.get('mail');
  const page = mail === null ? await list() : await one(mail);
  return new Response(page ?? 'Niet gevonden', {
    status: page === undefined ? 404 : 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};

async function one(name: string): Promise<string | undefined> {
  return (await names()).includes(name) ? readFile(join(mailFolder, `${name}.html`), 'utf8') : undefined;
}

async function list(): Promise<string> {
  const items = await Promise.all(
    (await names()).map(async (name) => {
      const [to = '', subject = ''] = (await readFile(join(mailFolder, `${name}.txt`), 'utf8')).split('\n');
      return html`<li><a href="?mail=${name}">${subject.replace('Subject: ', '')}</a> (${to.replace('To: ', '')})</li>`;
    }),
  );
  const content =
    items.length === 0
      ? html`<p>Nog geen mails.</p>`
      : html`<ol>
          ${items}
        </ol>`;
  return `${head}${String(content)}`;
}

const head = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Mails</title><h1>Mails</h1>';

async function names(): Promise<string[]> {
  const files = await readdir(mailFolder).catch(() => []);
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .toSorted()
    .toReversed();
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
