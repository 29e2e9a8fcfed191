import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '../../paths.ts';

/**
 * A part of Decap itself, made runnable in Node, with what stands in the editor's bundle for gray-matter.
 * @param code - what to export of it
 */
export async function loadDecap(code: string): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'decap-'));
  const outfile = join(folder, 'part.mjs');
  await build({
    stdin: { contents: code, resolveDir: fileURLToPath(root) },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    alias: { 'gray-matter': fileURLToPath(new URL('src/cms/shims/front-matter.ts', root)) },
    plugins: [withoutBrowser],
    external: ['@jsquash/webp', '@jsquash/webp/*'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  // Decap makes an empty picture when it loads.
  Reflect.set(globalThis, 'window', globalThis);
  const loaded: unknown = await import(pathToFileURL(outfile).href);
  await rm(folder, { recursive: true });
  if (typeof loaded !== 'object' || loaded === null) throw new TypeError(`${code} exports nothing`);
  return { ...loaded };
}

/** Decap looks at the address of the page as soon as it loads. */
const withoutBrowser: Plugin = {
  name: 'without-browser',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/history\/esm\// }, () => ({
      contents: 'export const createHashHistory = () => ({});',
    }));
  },
};

export function functionOf(loaded: Readonly<Record<string, unknown>>, name: string): (...args: unknown[]) => unknown {
  const found = loaded[name];
  if (typeof found !== 'function') throw new TypeError(`Decap has no ${name}`);
  return (...args) => Reflect.apply(found, undefined, args);
}
