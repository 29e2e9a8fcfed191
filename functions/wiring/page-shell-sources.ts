import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minute } from '../../src/shared/time.ts';
import { routes } from '../../src/routes.ts';
import type { PageShell } from '../http/deps.ts';
import { readHeaderRules } from '../web-server/header-rules.ts';

export type PageShellSource = (path?: string) => Promise<PageShell>;

/** Of a built site in a folder that stays as it is, with the headers that its `_headers` gives that page. Each is read once. */
export function frameInFolder(dist: string): PageShellSource {
  const shells = new Map<string, Promise<PageShell>>();
  return (path = routes.donationFrame) => {
    const shell = shells.get(path) ?? readShell(dist, path);
    shells.set(path, shell);
    shell.catch(() => shells.delete(path));
    return shell;
  };
}

async function readShell(dist: string, path: string): Promise<PageShell> {
  const [html, headersFor] = await Promise.all([
    readFile(join(dist, path, 'index.html'), 'utf8'),
    readHeaderRules(join(dist, '_headers')),
  ]);
  return { html, headers: headersFor(path) };
}

const timeLimit = 4_000;

/** Of a site that is served, asked again after `keptFor` ms; an old one is better than none. */
export function pageShellAt(origin: string, { keptFor = 5 * minute } = {}): PageShellSource {
  const all = new Map<string, { readonly pageShell: PageShell; readonly at: number }>();
  return async (path = routes.donationFrame) => {
    let kept = all.get(path);
    if (kept !== undefined && Date.now() - kept.at < keptFor) return kept.pageShell;
    try {
      kept = { pageShell: await fetchFrame(origin, path), at: Date.now() };
      all.set(path, kept);
    } catch (error) {
      if (kept === undefined) throw error;
    }
    return kept.pageShell;
  };
}

async function fetchFrame(origin: string, path: string): Promise<PageShell> {
  const response = await fetch(origin + path, { signal: AbortSignal.timeout(timeLimit) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return { html: await response.text(), headers: response.headers };
}
