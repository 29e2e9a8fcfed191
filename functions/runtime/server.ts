import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServer } from './create-server.ts';
import { readEnv } from './env.ts';

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
  const { PORT } = readEnv();
  const netlifyToml = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
  const server = await createServer({ dist: process.argv[2] ?? 'dist', netlifyToml });
  await once(server.listen(PORT), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  process.stdout.write(`http://localhost:${port}\n`);

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close();
      setTimeout(() => server.closeAllConnections(), gracePeriod).unref();
    });
  }
}
