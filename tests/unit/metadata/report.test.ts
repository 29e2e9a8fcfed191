import { expect, test } from 'vitest';
import { documentItem } from '../../../src/feeds/rss/item.ts';
import { citationOf } from '../../../src/metadata/citation.ts';
import { documentStructuredData } from '../../../src/metadata/structured-data/document.ts';

const site = 'https://example.org';
const report = {
  id: 'jaar',
  title: 'Jaarverslag',
  kind: 'annual-report',
  issuer: 'De Kamer',
  summary: 'Het jaar.',
  year: 2025,
  published: '2026-03-31',
  figures: [],
  rooms: ['top'],
  draft: false,
  available: { type: 'file', file: './jaar.pdf' },
  page: '/verslagen/jaar/',
  href: '/verslagen/jaar.pdf',
} as const;

test('a report with a PDF is the page around it: that is what others cite, and what has the PDF as its encoding', () => {
  expect(citationOf(report, site)).toEqual({ maker: 'De Kamer (2026).', address: `${site}/verslagen/jaar/` });
  expect(documentStructuredData({ ...report, figures: [], rooms: ['top'] }, site)).toMatchObject({
    '@type': 'Report',
    url: `${site}/verslagen/jaar/`,
    datePublished: '2026-03-31',
    temporalCoverage: '2025',
    encoding: { contentUrl: `${site}/verslagen/jaar.pdf`, encodingFormat: 'application/pdf' },
  });
});

test('what stands elsewhere is cited there, without a year that nobody knows', () => {
  const undated = { ...report, year: undefined, published: undefined };
  const available = { type: 'link', url: 'https://elders.example/stuk' } as const;
  expect(citationOf({ ...undated, available }, site)).toEqual({
    maker: 'De Kamer.',
    address: 'https://elders.example/stuk',
  });
});

test('the feed names the day of a report only where it is known', () => {
  expect(documentItem(report)).toMatchObject({ link: '/verslagen/jaar/', pubDate: new Date('2026-03-31T12:00Z') });
  expect(documentItem({ ...report, published: '2026-03' })).not.toHaveProperty('pubDate');
});
