import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { address, mollieUrl, molliePort, serverEnvironment, stripePort, stripeUrl } from './address.ts';
import { browserFlags, browserOrInstall } from './browser.ts';
import { results, root, site } from './paths.ts';

const pathOf = (url: URL) => fileURLToPath(url);

export default defineConfig({
  testDir: './e2e',
  testMatch: '*.spec.ts',
  outputDir: pathOf(new URL('playwright/', results)),
  fullyParallel: true,
  forbidOnly: true,
  // One more than the processors that CI has: tests wait for pages more than they work.
  workers: 3,
  // Not limits on speed: only a test that hangs may fail by its time.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['./playwright-closing-line.ts']],
  use: {
    baseURL: address,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    launchOptions: { executablePath: browserOrInstall(), args: browserFlags },
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 }, deviceScaleFactor: 1 },
    },
    {
      // Every page is looked at on the phone, where most visitors are; twice would double the time of the whole suite.
      name: 'desktop',
      testMatch: /(journeys|search)\.spec\.ts/,
      use: { viewport: { width: 1280, height: 900 } },
    },
  ],
  webServer: [
    {
      command: 'node tests/mollie/main.ts',
      cwd: pathOf(root),
      env: { MOLLIE_PORT: String(molliePort) },
      url: `${mollieUrl}/__control`,
      reuseExistingServer: false,
      stdout: 'ignore',
      stderr: 'pipe',
    },
    {
      command: 'node tests/stripe/main.ts',
      cwd: pathOf(root),
      env: { STRIPE_PORT: String(stripePort) },
      url: `${stripeUrl}/__control`,
      reuseExistingServer: false,
      stdout: 'ignore',
      stderr: 'pipe',
    },
    {
      command: `node tests/empty-books.ts && npm run --silent serve -- ${pathOf(site)}`,
      cwd: pathOf(root),
      env: serverEnvironment,
      url: address,
      reuseExistingServer: false,
      stdout: 'ignore',
      stderr: 'pipe',
    },
  ],
});
