import { fileURLToPath } from 'node:url';
import { log } from '../../http/log.ts';
import { environmentOfBuild } from '../../settings/env.ts';
import { runBounded, type Bounds } from './run-bounded.ts';

export interface Compressor {
  /** Begins with a release that visitors already see, and leaves the one before as far as it came. */
  begin(folder: string, before?: string): void;
  stop(): Promise<void>;
}

/** Compresses the release that is served, in the background. Until a file is done the server compresses it for each visitor, less well. */
export function createCompressor(): Compressor {
  let running = new AbortController();
  let ended = Promise.resolve();

  return {
    begin(folder, before) {
      running.abort();
      running = new AbortController();
      ended = run(running.signal, [program, folder, ...(before === undefined ? [] : [before])]);
    },
    async stop() {
      running.abort();
      await ended;
    },
  };
}

async function run(signal: AbortSignal, args: readonly string[]): Promise<void> {
  const ran = await runBounded({ args, cwd: root, env: environmentOfBuild({}), bounds, signal });
  log('compressed', { outcome: ran.outcome, ...('output' in ran && { reason: ran.output.slice(-500) }) });
}

const bounds: Bounds = { time: 60 * 60_000, memory: 2 ** 29 };
const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = fileURLToPath(new URL('compress-program.ts', import.meta.url));
