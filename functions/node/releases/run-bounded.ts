import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Bounds {
  /** ms */
  readonly time: number;
  /** Bytes that the process may hold at once, of JavaScript and of everything else. Only Linux says what it holds. */
  readonly memory: number;
}

export type Ran =
  { readonly outcome: 'done' | 'stopped' } | { readonly outcome: 'failed' | 'too-much'; readonly output: string };

export interface Program {
  /** A script and what it is told. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly bounds: Bounds;
  /** Stops it. */
  readonly signal: AbortSignal;
}

/** Runs a script of Node after everything else that this machine has to do. It ends with us, however we end. */
export function runBounded({ args, cwd, env, bounds, signal }: Program): Promise<Ran> {
  if (signal.aborted) return Promise.resolve({ outcome: 'stopped' });
  const heap = `--max-old-space-size=${Math.floor(bounds.memory / 2 ** 20)}`;
  const node = [process.execPath, '--import', endWithParent, heap, ...args];
  const [command = '', ...rest] = process.platform === 'win32' ? node : ['nice', '-n', '15', ...node];
  // A group of its own: what it starts itself ends with it.
  const child = spawn(command, rest, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  return new Promise((resolve) => {
    let reason: 'stopped' | 'too-much' | undefined;
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => keepEnd(output, text));
    const stop = (why: 'stopped' | 'too-much') => {
      reason ??= why;
      killGroup(child);
    };
    const onAbort = () => stop('stopped');
    signal.addEventListener('abort', onAbort);
    const timer = setTimeout(() => stop('too-much'), bounds.time);
    const watch = setInterval(() => {
      void heldBy(child.pid).then((bytes) => bytes > bounds.memory && stop('too-much'));
    }, 250);
    void offerToBeKilled(child.pid);
    child.on('error', (error) => output.push(error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener('abort', onAbort);
      killGroup(child);
      if (reason === 'stopped') return resolve({ outcome: reason });
      if (code === 0 && !reason) return resolve({ outcome: 'done' });
      // 134: V8 found no more memory.
      return resolve({ outcome: reason ?? (code === 134 ? 'too-much' : 'failed'), output: output.join('') });
    });
  });
}

const endWithParent = fileURLToPath(new URL('end-with-parent.ts', import.meta.url));
const longestOutput = 200_000;

function keepEnd(output: string[], text: string): void {
  output.push(text);
  if (output.length < 100) return;
  output.splice(0, output.length, output.join('').slice(-longestOutput));
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

async function heldBy(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** When the machine runs out of memory, Linux ends this process and not the one that visitors need. */
async function offerToBeKilled(pid: number | undefined): Promise<void> {
  await writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => undefined);
}
