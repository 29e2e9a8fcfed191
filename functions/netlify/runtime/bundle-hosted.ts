import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

/** What has a native module goes along as it is; `included_files` in netlify.toml names the same. */
export const withNativeModule = ['satteri'];

/** What packages ask for that were written before ES modules. */
export const asInOldPackages = `const __filename = import.meta.filename, __dirname = import.meta.dirname;
const require = process.getBuiltinModule('node:module').createRequire(__filename);`;

/** Each hosted function in one file with all its packages, save for those with a native module. */
export async function bundleHosted(outdir: string): Promise<Metafile> {
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: globSync('functions/netlify/*.ts', { cwd: root }),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    outdir,
    outExtension: { '.js': '.mjs' },
    external: withNativeModule,
    banner: { js: asInOldPackages },
    metafile: true,
    logLevel: 'error',
  });
  return metafile;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleHosted(`${root}.hosted`);
