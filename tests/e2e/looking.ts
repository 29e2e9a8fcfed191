import type { BrowserContextOptions, Page } from '@playwright/test';
import { test as base } from './test.ts';

export { expect } from './test.ts';

/**
 * For tests that only look: a worker shows all its pages in one tab, because a tab costs more than a look. Each test begins as a first
 * visitor does: nothing cached, nothing kept, the screen and its colours as they are by themselves.
 */
export const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const options: BrowserContextOptions = {};
      const context = await browser.newContext(Object.assign(options, project.use));
      const tab = await context.newPage();
      const line = await context.newCDPSession(tab);
      await line.send('Network.setCacheDisabled', { cacheDisabled: true });
      // A page of a room begins to make one, which may be there only when the next test looks at its page.
      await line.send('Network.setBypassServiceWorker', { bypass: true });
      await use(tab);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ tab }, use) => {
    await use(tab.context());
  },
  page: async ({ tab, viewport, baseURL }, use) => {
    if (viewport) await tab.setViewportSize(viewport);
    await use(tab);
    for (const event of ['console', 'pageerror', 'request', 'response'] as const) tab.removeAllListeners(event);
    tab.context().removeAllListeners('console');
    await tab.goto('about:blank');
    const line = await tab.context().newCDPSession(tab);
    await line.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'all' });
    await line.detach();
    await tab.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  },
});
