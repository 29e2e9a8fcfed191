import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { root } from '../paths.ts';

export const hostedFunctions = globSync('functions/netlify/*.ts', { cwd: fileURLToPath(root) })
  .toSorted()
  .map((file) => basename(file, '.ts'));

/** Each function in one file, the way Netlify bundles ES modules with esbuild: not minified, with a `require` for old packages. */
export async function bundleFunctions(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: hostedFunctions.map((name) => `functions/netlify/${name}.ts`),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    outdir,
    outExtension: { '.js': '.mjs' },
    banner: requireBanner,
    external: withNativeModule,
    metafile: true,
    logLevel: 'silent',
  });
  return metafile;
}

/** `external_node_modules` in netlify.toml. */
export const withNativeModule = ['satteri'];

/** What Netlify puts above an ES module, under names that no package has too, for packages that still ask for `require`. */
export const requireBanner = {
  js: `import {createRequire as ___nfyCreateRequire} from "module";
import {fileURLToPath as ___nfyFileURLToPath} from "url";
import {dirname as ___nfyPathDirname} from "path";
let __filename=___nfyFileURLToPath(import.meta.url);
let __dirname=___nfyPathDirname(___nfyFileURLToPath(import.meta.url));
let require=___nfyCreateRequire(import.meta.url);`,
};
