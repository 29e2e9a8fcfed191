import type { APIRoute } from 'astro';
import { build } from 'esbuild';
import { oldestBrowsers } from '../oldest-browsers.ts';

/** A file apart: what the bundler makes of an `import()` in a page is a request, or a kilobyte, that every visitor would pay for. */
export const GET: APIRoute = async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/browser/read-aloud/start.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: oldestBrowsers,
  });
  return new Response(outputFiles[0]?.text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
