import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import { moneyChart } from '../../../src/views/donations/money-chart.ts';

const chart = (...rows: readonly (readonly [string, number])[]) =>
  parse(
    moneyChart({
      title: 'Binnengekomen in 2026',
      columns: ['Voor', 'Bedrag'],
      total: 'Samen',
      rows: rows.map(([name, amount]) => ({ name, cents: cents(amount) })),
    }).toString(),
  );
const textOf = (html: ReturnType<typeof parse>, selector: string) =>
  html.querySelectorAll(selector).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

test('every row stands in the table, and under it their sum to the cent', () => {
  const html = chart(['Alle kamers', 12_050], ['De Klop', 33_33], ['TOP', -5_00]);
  expect(textOf(html, 'tbody tr')).toEqual(['Alle kamers € 120,50', 'De Klop € 33,33', 'TOP € -5']);
  expect(textOf(html, 'tfoot td')).toEqual(['€ 148,83']);
});

test('the longest bar is the whole width, and what went back has none', () => {
  const widths = chart(['A', 20_000], ['B', 5_000], ['C', -5_000])
    .querySelectorAll('rect')
    .map((bar) => bar.getAttribute('width'));
  expect(widths).toEqual(['100%', '25%', '0%']);
});

test('nothing but money that went back is still a chart', () => {
  expect(chart(['A', -100]).querySelector('rect')?.getAttribute('width')).toBe('0%');
});

test('the picture has a name, and a name of a room is never HTML', () => {
  const html = chart(['<img src=x>', 100]);
  expect(html.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe('Binnengekomen in 2026');
  expect(html.querySelector('img')).toBeNull();
});
