import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real bare repository on disk; what GitHub would do with it is done with Git. */
export interface BareRepository {
  readonly folder: string;
  readonly git: (args: readonly string[], input?: Uint8Array) => string;
  readonly object: (id: string) => GitObject | undefined;
  /** The id that a name such as `main:content` stands for. `undefined`: there is no such object. */
  readonly resolve: (name: string) => string | undefined;
  readonly commit: (change: BareCommit) => string;
}

export interface GitObject {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface BareCommit {
  readonly branch: string;
  readonly message: string;
  readonly additions: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly deletions?: readonly string[];
}

export function bareRepository(): BareRepository {
  const folder = mkdtempSync(join(tmpdir(), 'github-'));
  const run = (args: readonly string[], input?: Uint8Array) =>
    execFileSync('git', args, { cwd: folder, input, stdio: 'pipe', maxBuffer: 1e9 });
  const git: BareRepository['git'] = (args, input) => run(args, input).toString().trim();
  git(['init', '--bare', '--quiet', '--initial-branch=main']);
  const objects = new Map<string, GitObject>();

  function object(id: string): GitObject | undefined {
    // All at once: a process for each of a thousand takes too long.
    if (!objects.has(id)) readObjects(run(['cat-file', '--batch-all-objects', '--batch']), objects);
    return objects.get(id);
  }

  function resolve(name: string): string | undefined {
    if (/^[0-9a-f]{40}$/.test(name)) return object(name) && name;
    try {
      return git(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
    } catch {
      return undefined;
    }
  }

  function commit({ branch, message, additions, deletions = [] }: BareCommit): string {
    const parent = resolve(`refs/heads/${branch}`);
    const parts = [
      `commit refs/heads/${branch}\nauthor app[bot] <app@localhost> now\ncommitter GitHub <noreply@github.com> now\n`,
      ...data(Buffer.from(message)),
      ...(parent === undefined ? [] : [`from ${parent}\n`]),
      ...deletions.map((path) => `D ${path}\n`),
      ...additions.flatMap(({ path, bytes }) => [`M 100644 inline ${path}\n`, ...data(bytes)]),
    ];
    git(['fast-import', '--quiet', '--date-format=now'], Buffer.concat(parts.map((part) => Buffer.from(part))));
    return git(['rev-parse', `refs/heads/${branch}`]);
  }

  return { folder, git, object, resolve, commit };
}

function data(bytes: Uint8Array): (string | Uint8Array)[] {
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

/** `<id> <type> <size>`, a line end, the bytes, a line end, and so on. */
function readObjects(output: Buffer, objects: Map<string, GitObject>): void {
  for (let at = 0; at < output.length;) {
    const start = output.indexOf('\n', at) + 1;
    const [id = '', type = '', size = '0'] = output
      .subarray(at, start - 1)
      .toString()
      .split(' ');
    const end = start + Number(size);
    objects.set(id, { type, bytes: output.subarray(start, end) });
    at = end + 1;
  }
}
