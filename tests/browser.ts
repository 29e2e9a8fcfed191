import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** As root, Chromium refuses its own sandbox; the rest keeps it from calling home in the middle of a test. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures().join(',')}`,
];

/** The path of a Chromium on this machine, or nothing. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return [...places, chromium.executablePath()].find((path) => existsSync(path));
}

/** Finds a browser, or installs one: Playwright's own, and where that is out of reach the distribution's. */
export function browserOrInstall(): string {
  const found = findBrowser() ?? installedBy(playwrightInstall) ?? installedBy(aptInstall);
  if (!found) throw new Error(help);
  return found;
}

const places = [
  // The same browser without windows: the suite takes a sixth less.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const help = `No browser found and none could be installed.
Install Chromium or Chrome yourself ("sudo apt-get install chromium"), or say where it is:
  CHROMIUM_PATH=/path/to/chromium npm test
`;

function installedBy(install: () => boolean): string | undefined {
  return install() ? findBrowser() : undefined;
}

function playwrightInstall(): boolean {
  return ran('npx', ['--no-install', 'playwright', 'install', 'chromium'], 5 * 60_000);
}

function aptInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  if (!ran('apt-get', ['update', '-qq'], 2 * 60_000) || !aptInstalls('chromium')) return false;
  // It is not everywhere, and only quicker.
  aptInstalls('chromium-headless-shell');
  return true;
}

function aptInstalls(name: string): boolean {
  return ran('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], 6 * 60_000);
}

/** Its output goes to stderr, so that the closing line stays the last line of stdout. */
function ran(command: string, args: string[], timeout: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout, env }).status === 0;
}

/** Only the last flag of this name counts, so ours says again what Playwright's own says (playwright-core, chromiumSwitches.ts). */
function disabledFeatures(): readonly string[] {
  // Without a screen too, the distribution's Chromium makes a window for each new page, and in it two pages of its own for what
  // drops down from the address bar. Those cost more than a page of ours; and a renderer in reserve is never used here.
  const costly = [
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxFullPopup',
    'SpareRendererForSitePerProcess',
  ];
  const playwrights = [
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
  ];
  return [...costly, ...playwrights];
}
