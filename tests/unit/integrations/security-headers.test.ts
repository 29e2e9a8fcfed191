import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAllHeaders } from '@netlify/headers-parser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHeaderRules } from '../../../functions/web-server/header-rules.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { calendarFeedsIn } from '../../../src/routes.ts';
import { hashOf } from '../../../src/shared/content-security-policy.ts';
import { inlineCodeOf } from '../../../src/integrations/inline-code.ts';
import { headersOfPages } from '../../../src/integrations/security-headers.ts';

const template = new URL('../../../public/_headers', import.meta.url);
const calendars = languages.map((language) => calendarFeedsIn(language).calendar);
const hosted = new URL('https://buurt.example');

let dist: URL;
beforeEach(async () => {
  dist = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'dist-'))}/`);
  await writeFile(new URL('_headers', dist), await readFile(template));
});
afterEach(() => rm(dist, { recursive: true }));

async function policyOf(pages: Readonly<Record<string, string>>, site = hosted): Promise<string> {
  const ofPages = headersOfPages();
  for (const [path, html] of Object.entries(pages)) ofPages.readPage(path, html);
  await ofPages.write(dist, site);
  const headers = await readFile(new URL('_headers', dist), 'utf8');
  return /^ *Content-Security-Policy: (.*)$/m.exec(headers)?.[1] ?? '';
}

test('allows each inline script and style of each page by its hash, once', async () => {
  const policy = await policyOf({
    '/a/': '<style>a &gt; b{}</style><script type="module">1 < 2</script>',
    '/b/': '<style>a &gt; b{}</style>',
  });
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashOf('1 < 2')};`);
  expect(policy).toContain(`style-src 'self' ${hashOf('a &gt; b{}')};`);
});

test('has the hash that a browser computes', () => {
  // The example of the Content Security Policy specification itself.
  expect(hashOf("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

test('hashes no data block and no script of its own file', () => {
  expect(inlineCodeOf('<script type="application/ld+json">{}</script><script src="/a.js"></script>').scripts).toEqual(
    [],
  );
});

test('opens nothing without a reason', async () => {
  const policy = await policyOf({ '/a/': '<p>Hallo</p>' });
  expect(policy).toMatchInlineSnapshot(
    `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; worker-src 'self'; form-action 'self' https:; frame-ancestors 'none'; base-uri 'none'; upgrade-insecure-requests"`,
  );
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
});

test('no two rules set one header for one address, since hosts differ in which of them wins', async () => {
  const { headers } = await parseAllHeaders({
    headersFiles: [fileURLToPath(template)],
    configHeaders: [],
    minimal: false,
  });
  const paths = ['/', '/faq/', '/_astro/a.js', '/pagefind/index/a', '/pagefind/fragment/a', ...calendars];
  for (const path of paths) {
    const names = headers.flatMap((rule) =>
      'forRegExp' in rule && rule.forRegExp.test(path)
        ? Object.keys(rule.values).map((name) => name.toLowerCase())
        : [],
    );
    expect(names).toContain('content-security-policy');
    expect(names).toEqual([...new Set(names)]);
  }
});

test('a calendar is one to the host in every language, and a page with that word in its address is not', async () => {
  const rules = await readHeaderRules(fileURLToPath(template));
  for (const path of calendars) expect(rules(path).get('content-type')).toBe('text/calendar; charset=utf-8');
  for (const path of ['/nieuws/agenda/', '/kamers/agenda/week/', '/en/activiteiten/agenda/'])
    expect(rules(path).get('content-type')).toBeNull();
});

test('a site on localhost keeps its forms and its http', async () => {
  const policy = await policyOf({}, new URL('http://localhost:4321'));
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(policy).toContain("form-action 'self' https: http:;");
});

test.each([
  ['<p style="color:red">', '<p style>'],
  ['<button onclick="go()">', '<button onclick>'],
  ['<a href=" javascript:go()">', '<a href>'],
])('%s stops the build with page and place', async (html, place) => {
  await expect(policyOf({ '/kamer/': html })).rejects.toThrow(`/kamer/: ${place}`);
});

test('a page like another one is still looked at for what differs', async () => {
  const shared = '<style>p{}</style>';
  const policy = await policyOf({ '/a/': shared, '/b/': `${shared}<script>go()</script>` });
  expect(policy).toContain(hashOf('go()'));
  await expect(policyOf({ '/c/': `${shared}<p STYLE = color:red>` })).rejects.toThrow('/c/: <p style>');
});

test('a page too many with a style of its own stops the build', async () => {
  const pages = Object.fromEntries(
    Array.from({ length: 49 }, (_, index) => [`/${index}/`, `<style>i{order:${index}}</style>`]),
  );
  await expect(policyOf(pages)).rejects.toThrow('Let pages share theirs');
});
