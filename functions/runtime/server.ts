import { fileURLToPath } from 'node:url';
import { createServer } from './create-server.ts';
import { readEnv } from './env.ts';

/** How long open answers may go on after SIGTERM, in ms. */
const gracePeriod = 10_000;

const { PORT } = readEnv();
const server = await createServer({ dist: path('dist'), netlifyToml: path('netlify.toml') });
server.listen(PORT, () => process.stdout.write(`http://localhost:${PORT}\n`));

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close();
    setTimeout(() => server.closeAllConnections(), gracePeriod).unref();
  });
}

function path(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
