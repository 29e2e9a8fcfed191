import { expect, test } from 'vitest';
import { label } from '../../../src/browser/offline/label.ts';

const sent = new Date('2026-11-23T14:05:00Z');

test.each([
  ['nl', '23 november, 15:05'],
  ['en', '23 November, 15:05'],
  ['ar', '23 نوفمبر, 15:05'],
  ['tr', '23 Kasım, 15:05'],
  ['uk', '23 листопада, 15:05'],
  ['es', '23 de noviembre, 15:05'],
])('a kept page in %s says from when it is as every page in it writes a day and a time', (language, written) => {
  const html = `<html lang="${language}"><p data-kept="slow" hidden>{kept-day}, {kept-time}</p>`;
  expect(label(html, 'slow', sent)).toBe(`<html lang="${language}"><p data-kept="slow">${written}</p>`);
});
