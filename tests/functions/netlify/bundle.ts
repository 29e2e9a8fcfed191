import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipFunctions } from '@netlify/zip-it-and-ship-it';
import type { Metafile } from 'esbuild';
import { parse } from 'smol-toml';
import { z } from 'zod';
import { bundleHosted } from '../../../functions/netlify/runtime/bundle-hosted.ts';
import { results, root } from '../../paths.ts';

const project = fileURLToPath(root);

/** As far as Netlify's own packer has to know of it; a setting that is new here has to be handed on too. */
const { build, functions } = z
  .object({
    build: z.object({ environment: z.object({ NODE_VERSION: z.string() }) }),
    functions: z.strictObject({
      directory: z.literal('.hosted'),
      node_bundler: z.literal('none'),
      cms: z.strictObject({ included_files: z.array(z.string()) }),
    }),
  })
  .parse(parse(readFileSync(join(project, 'netlify.toml'), 'utf8')));

export const hostedFunctions = globSync('functions/netlify/*.ts', { cwd: project })
  .toSorted()
  .map((file) => basename(file, '.ts'));

/** Lays each function in a folder of its own, with all that it takes along and nothing else: what Netlify would zip. */
export async function packFunctions(outdir: string): Promise<Metafile> {
  await mkdir(results, { recursive: true });
  const bundles = await mkdtemp(fileURLToPath(new URL('bundles-', results)));
  const metafile = await bundleHosted(bundles);
  await zipFunctions(bundles, outdir, {
    archiveFormat: 'none',
    basePath: project,
    repositoryRoot: project,
    config: {
      '*': { nodeBundler: functions.node_bundler, nodeVersion: build.environment.NODE_VERSION },
      cms: { includedFiles: functions.cms.included_files },
    },
  });
  await rm(bundles, { recursive: true });
  return metafile;
}

/** Deeper in its folder when it takes along files from elsewhere in the project. */
export function mainFile(outdir: string, name: string): string {
  const [file = ''] = globSync(`{.,test-results/bundles-*}/${name}.mjs`, { cwd: join(outdir, name) });
  return join(outdir, name, file);
}
