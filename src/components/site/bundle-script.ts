import { build } from 'esbuild';
import { oldestBrowsers } from '../../oldest-browsers.ts';

const bundles = new Map<string, Promise<string>>();

/** A script and all that it imports as one line of JavaScript, for the oldest phones that we support. Each is made once for a build. */
export function bundleScript(path: string): Promise<string> {
  const bundle = bundles.get(path) ?? make(path);
  bundles.set(path, bundle);
  return bundle;
}

async function make(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: oldestBrowsers,
  });
  return outputFiles[0]?.text.trim() ?? '';
}
