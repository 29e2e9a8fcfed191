import { createServer } from 'node:http';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { createStripe, type StandIn, type StripeOptions } from './stripe.ts';

export interface RunningStripe extends StandIn {
  /** `http://127.0.0.1:4012` */
  url: string;
  stop(): Promise<void>;
}

/** Starts the stand-in on loopback; port 0 takes a free one. Rejects when the port is taken. */
export async function startStripe(options: StripeOptions & { port?: number } = {}): Promise<RunningStripe> {
  const stripe = createStripe(options);
  const server = createServer(createRequestListener((request: Request) => stripe.fetch(request)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const heartbeat = setInterval(() => void stripe.settle(), 250);
  heartbeat.unref();

  async function stop() {
    clearInterval(heartbeat);
    stripe.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return { ...stripe, url: `http://127.0.0.1:${address.port}`, stop };
}
