import { build } from 'esbuild';

let bundle: Promise<string> | undefined;

/** `today.ts` as one line of JavaScript that can stand in the head of a page. */
export function bundleToday(): Promise<string> {
  return (bundle ??= make());
}

async function make(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/components/site/today.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2020'],
  });
  return outputFiles[0]?.text.trim() ?? '';
}
