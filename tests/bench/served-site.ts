import { spawn } from 'node:child_process';
import { address, molliePort, serverEnvironment } from '../address.ts';
import { startMollie } from '../mollie/server.ts';

/** A built site with its functions, as `npm run serve` serves it, for as long as it is measured. Gifts go to the stand-in. */
export async function whileServed(site: string, measure: () => Promise<void>): Promise<void> {
  const mollie = await startMollie({ port: molliePort });
  const server = spawn('node', ['functions/node/server.ts', site], {
    // Whatever the site was built for: production refuses the stand-in.
    env: { ...process.env, ...serverEnvironment, SITE_ENV: 'preview' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilItAnswers(address);
    await measure();
  } finally {
    server.kill();
    await mollie.stop();
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}
