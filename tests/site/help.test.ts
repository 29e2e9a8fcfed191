import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { routesIn } from '../../src/routes.ts';
import { pages } from './built-site.ts';

test.each(languages)(
  'who needs help today finds times, rooms and where to write before the long text, in %s',
  (language) => {
    const main = pages.find(({ path }) => path === routesIn(language).help)?.document.querySelector('main');
    const html = main?.toString() ?? '';
    const order = [
      'data-week',
      'class="card flow no-print"',
      routesIn(language).room('de-handreiking'),
      'Schoon Schip:',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  },
);
