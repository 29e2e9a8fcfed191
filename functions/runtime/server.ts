import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from './create-server.ts';
import { readEnv } from './env.ts';
import { frameInFolder } from './frame-sources.ts';
import { createNodeHost } from './node-host.ts';

/** How long answers may go on after SIGTERM, in ms. */
const gracePeriod = 10_000;

try {
  await serve();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Serves `dist/`, or the folder that is named on the command line. */
async function serve(): Promise<void> {
  const env = readEnv();
  const dist = process.argv[2] ?? 'dist';
  const host = createNodeHost(env, frameInFolder(dist));
  const netlifyToml = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
  const server = await createServer({ dist, netlifyToml, api: host.handlers, trustProxy: env.TRUST_PROXY });
  await once(server.listen(env.PORT), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env.PORT;
  process.stdout.write(`http://localhost:${port}\n`);
  host.startJobs();

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Then what the last answers left to do, and the books.
      server.close(() => void host.stop());
      setTimeout(() => server.closeAllConnections(), gracePeriod).unref();
    });
  }
}
