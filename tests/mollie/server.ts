import { createServer } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createMollie, type Mollie, type MollieOptions } from './mollie.ts';

export interface RunningMollie extends Mollie {
  /** `http://127.0.0.1:4010` */
  url: string;
  /** For the official client's option of the same name. */
  apiEndpoint: string;
  stop(): Promise<void>;
}

/** Starts the stand-in on loopback; port 0 takes a free one. Rejects when the port is taken. */
export async function startMollie(options: MollieOptions & { port?: number } = {}): Promise<RunningMollie> {
  const mollie = createMollie(options);
  const server = createServer(createRequestListener((request: Request) => mollie.fetch(request)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const heartbeat = setInterval(() => void mollie.settle(), 250);
  heartbeat.unref();

  async function stop() {
    clearInterval(heartbeat);
    mollie.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return { ...mollie, url, apiEndpoint: `${url}/v2/`, stop };
}
