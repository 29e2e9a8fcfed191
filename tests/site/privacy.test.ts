import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/routes.ts';
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

test('what editors wrote on it names no company but the usual one, as long as the settings offer no other', () => {
  const written = readFileSync(new URL('content/pages/privacy.md', root), 'utf8');
  expect(written).toContain('Mollie');
  expect(written).not.toContain('Stripe');
});
