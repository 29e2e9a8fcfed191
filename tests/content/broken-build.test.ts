import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a broken content folder stops the build with all that is wrong', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  await cp(join(root, 'content'), folder, { recursive: true });
  await change(join(folder, 'rooms/de-klop.md'), 'city: utrecht', 'city: rotterdam');
  await change(join(folder, 'rooms/top.md'), '\n---\n', '\n---\n\n<script>alert(1)</script>\n');
  await writeFile(join(folder, 'rooms/deur.jpg'), 'geen foto');

  const { status, stderr, stdout } = spawnSync('astro', ['build', '--outDir', join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  await rm(folder, { recursive: true });

  expect(status).toBe(1);
  const lines = (stdout + stderr).split('\n');
  expect(lines).toContain('content/rooms/de-klop.md › Stad (city): kies een van deze waarden: amsterdam, utrecht.');
  expect(lines).toContain(
    'content/rooms/deur.jpg: dit is geen foto die de site kan lezen. Open de foto en bewaar hem als .jpg.',
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^content\/rooms\/top\.md › tekst › regel \d+: hier staat HTML-code: <script>\./),
  );
});

async function change(file: string, piece: string, instead: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(piece);
  await writeFile(file, text.replace(piece, instead));
}
