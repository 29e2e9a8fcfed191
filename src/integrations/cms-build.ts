import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

/** What `cms-bundle.ts` prints: addresses on the site. */
const editorFiles = z.strictObject({
  /** Scripts of the page, in its order. */
  scripts: z.array(z.string()),
  /** What those import at once. */
  imports: z.array(z.string()),
});

export type EditorFiles = z.infer<typeof editorFiles>;

export interface BuiltEditor extends EditorFiles {
  /** To be laid in `dist/`; gone when the build ends, however it ends. */
  readonly folder: string;
}

/** Bundles the editor in a process of its own, while the caller goes on. Rejects with what the bundler said. */
export function startEditorBuild(root: URL, contentDir: string): Promise<BuiltEditor> {
  const editor = build(root, contentDir);
  // Nobody waits for it yet; who does hears of a failure.
  editor.catch(() => undefined);
  return editor;
}

async function build(root: URL, contentDir: string): Promise<BuiltEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const bundler = fileURLToPath(new URL('cms-bundle.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [bundler, contentDir, folder], { cwd: root });
  return { folder, ...editorFiles.parse(JSON.parse(stdout)) };
}
