import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOutcome } from '../../../src/domain/editing/build-outcome.ts';
import { buildCacheFolder } from '../../settings/data-folder.ts';
import { environmentOfBuild, type Env } from '../../settings/env.ts';
import type { ReleaseSource } from '../../wiring/editing.ts';
import type { Releases } from './current-release.ts';
import { offendingPaths, problemIn } from './build-problem.ts';
import { heldBackFile } from './release.ts';
import { runBounded, type Bounds } from './run-bounded.ts';
import { whatIsMissing } from './whole-site.ts';

export type Built =
  { readonly outcome: 'built'; readonly folder: string } | Exclude<BuildOutcome, { readonly outcome: 'served' }>;

export interface BuildOptions {
  readonly releases: Releases;
  readonly signal: AbortSignal;
  readonly script?: string | undefined;
}

/** Makes the whole site beside the one that is served. What is not whole is removed again. */
export async function buildRelease(
  { SITE_URL }: Env,
  { content, commit, heldBack }: ReleaseSource,
  { releases, signal, script = astro }: BuildOptions,
): Promise<Built> {
  const { building, done } = releases.startFolder(new Date());
  const cache = await openCache();
  await mkdir(path.dirname(building), { recursive: true });
  const env = environmentOfBuild({
    COMMIT_REF: commit,
    SITE_URL,
    CONTENT_DIR: content,
    BUILD_CACHE: cache,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const args = [script, 'build', '--silent', '--outDir', building];
  const ran = await runBounded({ args, cwd: root, env, bounds, signal });
  if (ran.outcome === 'done') await rm(`${cache}.busy`, { force: true });
  if (ran.outcome === 'done') {
    const missing = await whatIsMissing(building);
    if (missing === undefined) {
      await writeFile(path.join(building, heldBackFile), JSON.stringify(heldBack));
      await rename(building, done);
      return { outcome: 'built', folder: done };
    }
  }
  await rm(building, { recursive: true, force: true });
  if (ran.outcome === 'stopped') return { outcome: 'stopped' };
  const problem = ran.outcome === 'failed' ? problemIn(ran.output) : undefined;
  if (problem === undefined) return { outcome: 'failed', paths: [] };
  return { outcome: 'failed', paths: offendingPaths(problem), problem: problem.slice(0, 1000) };
}

/** Our own site takes 20 s and 0.8 GB. */
const bounds: Bounds = { time: 10 * 60_000, memory: 2 * 2 ** 30 };
const root = fileURLToPath(new URL('../../../', import.meta.url));
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');

/** Pictures that were made before. A build that was stopped while it wrote there may have left half of one. */
async function openCache(): Promise<string> {
  const cache = path.resolve(buildCacheFolder);
  await mkdir(path.dirname(cache), { recursive: true });
  const isBusy = await writeFile(`${cache}.busy`, '', { flag: 'wx' }).then(
    () => false,
    () => true,
  );
  if (isBusy) await rm(cache, { recursive: true, force: true });
  return cache;
}
