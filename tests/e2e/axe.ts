import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What may differ in the dark; the rest of a page is the same page. */
export const rulesAboutColour = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page of ours: by all its rules, or by some. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  // Legacy mode adds up what it finds in frames on the page itself, and so opens no second page for each. Ours have no frames.
  const { violations: found } = await (rules ? axe.withRules(rules) : axe).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
