import { test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { moderationRoutes, routesIn, treasurerRoutes } from '../../src/routes.ts';
import { address } from '../address.ts';
import { hasFile, pages, type Page } from './built-site.ts';
import { expectNoProblems } from './problems.ts';

const anchors = new Map(
  pages.map(({ path, document }) => [path, new Set(document.querySelectorAll('[id]').map(({ id }) => id))]),
);

test('every link, picture and form of our own leads to something, without a redirect', () => {
  expectNoProblems((page) =>
    ownAddresses(page)
      .filter(({ pathname }) => !isOfFunction(pathname) && !hasFile(pathname))
      .map(({ pathname }) => `nothing at ${pathname}`),
  );
});

test('every link to a part of a page finds that part', () => {
  expectNoProblems((page) =>
    ownAddresses(page)
      .filter(({ hash, pathname }) => hash.length > 1 && anchors.has(pathname))
      .filter(({ hash, pathname }) => !anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1))))
      .map(({ hash, pathname }) => `no ${hash} in ${pathname}`),
  );
});

const drawnByFunctions: readonly string[] = [
  ...Object.values(treasurerRoutes),
  moderationRoutes.messages,
  ...languages.flatMap((language) => [routesIn(language).giftMessages, routesIn(language).writing]),
];

function isOfFunction(pathname: string): boolean {
  return pathname.startsWith('/api/') || drawnByFunctions.includes(pathname);
}

function ownAddresses({ path, document }: Page): URL[] {
  const attributes = ['href', 'src', 'action', 'poster'] as const;
  const single = attributes.flatMap((name) =>
    document.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? ''),
  );
  const sets = document
    .querySelectorAll('[srcset]')
    .flatMap((element) =>
      (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
    );
  return [...single, ...sets]
    .map((reference) => new URL(reference, address + path))
    .filter(({ origin }) => origin === address);
}
