import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { releasesFolder } from '../settings/data-folder.ts';
import { environmentWith, type Env } from '../settings/env.ts';

/** A site that was built, and from what. */
export interface Release {
  readonly folder: string;
  readonly commit: string | undefined;
  /** ISO 8601, UTC. */
  readonly builtAt: string;
}

export type Built =
  { readonly outcome: 'built'; readonly folder: string } | { readonly outcome: 'failed'; readonly problem?: string };

/** Makes the whole site in a folder of its own, beside the one that is served. */
export function buildSite({ SITE_URL, CONTENT_DIR }: Env, commit: string): Promise<Built> {
  const folder = path.resolve(releasesFolder, new Date().toISOString().replaceAll(/\D/g, ''));
  const env = environmentWith({
    COMMIT_REF: commit,
    SITE_URL,
    CONTENT_DIR: path.resolve(CONTENT_DIR),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const settings = { env, cwd: root };
  return new Promise((resolve) => {
    execFile(process.execPath, [astro, 'build', '--silent', '--outDir', folder], settings, (error, stdout, stderr) => {
      if (!error) return resolve({ outcome: 'built', folder });
      const problem = problemIn(`${stdout}\n${stderr}`);
      resolve({ outcome: 'failed', ...(problem !== undefined && { problem }) });
    });
  });
}

/** Of the site in `dist` and those that were built after a publish: the newest. */
export async function newestRelease(dist: string): Promise<Release> {
  const releases = await Promise.all([dist, ...(await releaseFolders())].map(readRelease));
  return releases.reduce((newest, one) => (one.builtAt > newest.builtAt ? one : newest));
}

/** The one before stays for whoever is still loading it. */
export async function forgetOldReleases(): Promise<void> {
  const old = (await releaseFolders()).toSorted().slice(0, -2);
  await Promise.all(old.map((folder) => rm(folder, { recursive: true, force: true })));
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const astro = path.join(root, 'node_modules/.bin/astro');
const build = z.object({ commit: z.string().nullable(), builtAt: z.string() });

async function readRelease(folder: string): Promise<Release> {
  try {
    const { commit, builtAt } = build.parse(JSON.parse(await readFile(path.join(folder, 'build.json'), 'utf8')));
    return { folder, commit: commit ?? undefined, builtAt };
  } catch {
    return { folder, commit: undefined, builtAt: '' };
  }
}

async function releaseFolders(): Promise<string[]> {
  const names = await readdir(releasesFolder).catch(() => []);
  return names.map((name) => path.resolve(releasesFolder, name));
}

/** The content check writes its sentences for editors; of other failures the log of the build is for a developer. */
function problemIn(output: string): string | undefined {
  return /Deze inhoud klopt nog niet:\s*([^]*?)(?:\n\s*\n\s*\n|\n\s*(?:Stack|Location|at )|$)/
    .exec(output)?.[1]
    ?.trim()
    .slice(0, 1000);
}
