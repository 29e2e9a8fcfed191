import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Run {
  readonly seconds: number;
  /** What all processors together worked on it: less at the mercy of what else the machine does than `seconds`. */
  readonly processorSeconds: number;
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
  let ticks = 0;
  const sampler = setInterval(() => {
    const tree = processTree(child.pid ?? 0);
    peakKiB = Math.max(peakKiB, sum(tree.map(residentKiBOf)));
    ticks = Math.max(ticks, sum(tree.map(ticksOf)));
  }, 100);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(sampler);
      if (code !== 0)
        return reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output.slice(-3000)}`));
      const seconds = (performance.now() - started) / 1000;
      return resolve({ seconds, processorSeconds: ticks / ticksPerSecond, peakMiB: peakKiB / 1024 });
    });
  });
}

/** Resident memory of a process and all that it started. */
export function residentKiB(root: number): number {
  return sum(processTree(root).map(residentKiBOf));
}

/** A process and all that it started. */
function processTree(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), parentOf(pid)]),
  );
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(inTree);
}

function parentOf(pid: string): number {
  return numberIn(`/proc/${pid}/status`, /PPid:\s+(\d+)/);
}

function residentKiBOf(pid: number): number {
  return numberIn(`/proc/${pid}/status`, /VmRSS:\s+(\d+)/);
}

/** Of a process and of what it started and saw end; in the unit of Linux. See proc_pid_stat(5): fields 14 to 17. */
function ticksOf(pid: number): number {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ');
  return sum(fields.slice(11, 15).map(Number));
}

const ticksPerSecond = 100;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numberIn(file: string, pattern: RegExp): number {
  return Number(pattern.exec(textOf(file))?.[1] ?? 0);
}

/** A process may end between being listed and being read: then it counts for nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
