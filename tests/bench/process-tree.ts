import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Run {
  readonly seconds: number;
  /** Highest sum of resident memory of the process and all that it started, in MiB; sampled ten times a second. */
  readonly peakMiB: number;
}

/** Runs a command to its end; rejects with what it printed when it fails. */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string> },
): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env } });
  let output = '';
  let peakKiB = 0;
  const sampler = setInterval(() => (peakKiB = Math.max(peakKiB, residentKiB(child.pid ?? 0))), 100);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(sampler);
      if (code !== 0)
        return reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.slice(-3000)}`));
      return resolve({ seconds: (performance.now() - started) / 1000, peakMiB: peakKiB / 1024 });
    });
  });
}

/** Resident memory of a process and all that it started. */
export function residentKiB(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  );
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter(inTree)
    .reduce((total, pid) => total + numberIn(`/proc/${pid}/status`, /VmRSS:\s+(\d+)/), 0);
}

function parentOf(pid: string): number {
  return numberIn(`/proc/${pid}/status`, /PPid:\s+(\d+)/);
}

/** A process may end between being listed and being read: then it counts for nothing. */
function numberIn(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
