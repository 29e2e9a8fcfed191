import { expect, type CDPSession, type Page } from '@playwright/test';
import { allOf, readTree, textOf, type Heard } from './accessibility-tree.ts';

/**
 * A page as somebody has it who only hears it: the roles, names and states that the browser gives to a screen reader, in their order,
 * and keys. No selectors, no places on a screen.
 */
export async function listenTo(page: Page) {
  const session = await page.context().newCDPSession(page);
  const tree = () => readTree(session);
  let before: ReadonlyMap<number, string> = new Map();

  async function moveTo(role: string, name: string | RegExp): Promise<void> {
    const found = await only(tree, role, name);
    await session.send('DOM.focus', { backendNodeId: found.id });
    expect(await focus(tree)).toMatchObject({ id: found.id });
  }

  async function press(role: string, name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await moveTo(role, name);
    before = await spoken(session);
    await page.keyboard.press(key);
  }

  return {
    moveTo,
    press,

    /** What is read from here on: everything in the page, in order. */
    text: async () => textOf(await tree()),

    /** What has the focus. */
    focus: () => focus(tree),

    /** One thing of this role, by its name. */
    find: (role: string, name: string | RegExp) => only(tree, role, name),

    async type(role: string, name: string | RegExp, text: string) {
      await moveTo(role, name);
      await page.keyboard.insertText(text);
    },

    /** Goes through the options, one arrow at a time, until the one that is meant is heard. */
    async choose(name: string, option: string) {
      await moveTo('combobox', name);
      before = await spoken(session);
      for (let step = 0; (await focus(tree)).value !== option; step += 1) {
        if (step > 40) throw new Error(`${name} has no option ${option}`);
        await page.keyboard.press('ArrowDown');
      }
    },

    /** A new page says where one is: its title first, and its parts are in order. */
    async arrives(title: string | RegExp) {
      await expect.poll(async () => (await tree()).name).toMatch(title);
      await page.waitForLoadState();
      expectOrder(await tree());
    },

    /** Without a new page: a part that speaks by itself was there before, and says something else now. */
    async hears(text: string) {
      await expect
        .poll(async () =>
          [...(await spoken(session))].filter(([id, now]) => changed(before.get(id), now)).map(([, now]) => now),
        )
        .toEqual([text]);
    },
  };
}

const changed = (was: string | undefined, now: string) => was !== undefined && was !== now;

async function focus(tree: () => Promise<Heard>): Promise<Heard> {
  const page = await tree();
  return allOf(page).findLast(({ states }) => states.has('focused')) ?? page;
}

async function only(tree: () => Promise<Heard>, role: string, name: string | RegExp): Promise<Heard> {
  const fits = (heard: Heard) =>
    heard.role === role && (typeof name === 'string' ? heard.name === name : name.test(heard.name));
  let found: Heard[] = [];
  await expect(async () => {
    found = allOf(await tree()).filter(fits);
    expect(found, `${role} "${String(name)}" is heard once`).toHaveLength(1);
  }).toPass({ timeout: 5_000 });
  const [one] = found;
  if (!one) throw new Error(`Nobody hears a ${role} "${String(name)}".`);
  return one;
}

/** What the parts say that speak by themselves. */
async function spoken(session: CDPSession): Promise<ReadonlyMap<number, string>> {
  const live = allOf(await readTree(session)).filter(({ states }) => states.has('live'));
  return new Map(live.map((region) => [region.id, textOf(region)]));
}

/** Landmarks in their order, one main heading at the head of the text, no level left out, and nothing without a name. */
function expectOrder(page: Heard): void {
  const all = allOf(page);
  const landmarks = all.map(({ role }) => role).filter((role) => ['banner', 'main', 'contentinfo'].includes(role));
  expect(landmarks).toEqual(['banner', 'main', 'contentinfo']);
  const main = all.find(({ role }) => role === 'main');
  const levels = allOf(main ?? page)
    .filter(({ role }) => role === 'heading')
    .map(({ level }) => level);
  expect(levels.indexOf(1), `the main heading among ${levels.join(' ')}`).toBe(levels[0] === 1 ? 0 : 1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  const nameless = all.filter(({ role, name }) => activated.has(role) && name.trim() === '');
  expect(nameless).toEqual([]);
}

const activated = new Set([
  'link',
  'button',
  'checkbox',
  'radio',
  'combobox',
  'textbox',
  'searchbox',
  'DisclosureTriangle',
  'navigation',
]);
