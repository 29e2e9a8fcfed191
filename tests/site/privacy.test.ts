import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { periods, sayPeriod } from '../../src/collections/periods.ts';
import { routes } from '../../src/routes.ts';
import { keysOf } from '../../src/shared/typed-object.ts';
import { results, root } from '../paths.ts';
import { pages } from './built-site.ts';

const settingsIn = (folder: URL) =>
  z
    .object({ otherWay: z.string().optional() })
    .parse(load(readFileSync(new URL('content/settings/donations.yml', folder), 'utf8')));

test('the privacy page names Stripe where the settings offer it, in the words of that choice', () => {
  const { otherWay = 'nothing' } = settingsIn(results);
  const said = pages.find(({ path }) => path === routes.privacy)?.document.querySelector('main')?.text;
  expect(said).toContain(`${otherWay}. Dan betaalt u via Stripe.`);
});

test('what is written on it names no company but the usual one, as long as the settings offer no other', () => {
  const written = readFileSync(new URL('content/pages/privacy.mdx', root), 'utf8');
  expect(written).toContain('Mollie');
  expect(written).not.toContain('Stripe');
});

test('no period on the pages about data and gifts is typed: each is what the code keeps', () => {
  for (const page of ['privacy', 'voorwaarden-giften']) {
    const written = readFileSync(new URL(`content/pages/${page}.mdx`, root), 'utf8');
    expect(written.match(/\d+ (minuten|uur|dagen|weken|maanden|jaar)/g)).toBeNull();
    const said = pages.find(({ path }) => path === `/${page}/`)?.document.querySelector('main')?.text;
    for (const [, of = ''] of written.matchAll(/<Period of="([\w-]+)"/g))
      expect(said).toContain(sayPeriod(periods[z.enum(keysOf(periods)).parse(of)]));
  }
});
