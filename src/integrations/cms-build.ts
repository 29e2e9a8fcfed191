import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
  /** To be laid in `dist/`, or served as it is. */
  readonly folder: string;
}

/** A folder for a built editor; it is gone when the process ends, however it ends. */
export function editorFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Bundles the editor in a process of its own, while the caller goes on. Rejects with what the bundler said. */
export function startEditorBuild(root: URL, contentDir: string, folder: string): Promise<BuiltEditor> {
  const editor = build(root, contentDir, folder);
  // Nobody waits for it yet; who does hears of a failure.
  editor.catch(() => undefined);
  return editor;
}

async function build(root: URL, contentDir: string, folder: string): Promise<BuiltEditor> {
  const bundler = fileURLToPath(new URL('cms-bundle.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [bundler, contentDir, folder], { cwd: root });
  return { folder, ...editorFiles.parse(JSON.parse(stdout)) };
}
