import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Post } from '../../../src/domain/donations/outbox/letter.ts';

/**
 * For a developer's machine: every letter becomes a page in a folder, its text as `.txt` beside it. Newest last by name.
 * A `.txt` is there whole or not at all: who watches the folder never reads half a letter. Other users of the machine read none: letters
 * hold names, and links that log in.
 */
export function folderPost(folder: string, now: () => number = Date.now): Post {
  return async ({ id, to, also = [], replyTo, subject, text, html }, handOver) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(
      folder,
      `${new Date(now()).toISOString().replaceAll(/[:.]/g, '-')}-${id.replaceAll(/\W+/g, '-')}`,
    );
    const answers = replyTo ? `Reply-To: ${replyTo.name ?? ''} <${replyTo.email}>\n` : '';
    const head = `To: ${[to, ...also].map(({ name = '', email }) => `${name} <${email}>`).join(', ')}\nSubject: ${subject}\n${answers}\n`;
    await writeFile(`${path}.html`, html, ownersOnly);
    await writeFile(`${path}.part`, head + text, ownersOnly);
    if ((await handOver?.()) === false) return 'not-accepted';
    await rename(`${path}.part`, `${path}.txt`);
    return 'accepted';
  };
}

const ownersOnly = { mode: 0o600 };
