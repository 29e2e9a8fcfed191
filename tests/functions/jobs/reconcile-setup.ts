import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { SMTPServerOptions } from 'smtp-server';
import { onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { endpoints } from '../../../src/routes.ts';
import { contentMarker, titleMarker, writeDonationPage } from '../../../src/views/ui/page-shell.ts';
import { startMailServer } from '../../contracts/mail-setup.ts';
import { writeWholeSite } from '../../doubles/whole-site.ts';
import { root } from '../../paths.ts';
import { startMollie } from '../../mollie/server.ts';

const page = {
  fund: 'BuurtWerkKamerFonds',
  isTrial: true,
  presets: [{ cents: 1000, makesPossible: 'Steun' }],
  rooms: [{ slug: 'de-klop', name: 'De Klop', city: 'Utrecht' }],
};
const site = {
  '404.html': 'Niet gevonden',
  'doneren/kader/index.html': `<title>${titleMarker}</title><main>${contentMarker}</main>${writeDonationPage(page)}`,
};

/** `npm run serve` and `npm run reconcile` as processes of their own, with a stand-in for Mollie and a real mail server. */
export async function setUpProcesses(mail: SMTPServerOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeWholeSite(join(folder, 'dist'), site);
  const mollie = await startMollie();
  onTestFinished(() => mollie.stop());
  const mailServer = await startMailServer(mail);
  const port = await freePort();
  const environment = {
    PORT: String(port),
    MOLLIE_URL: mollie.apiEndpoint,
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'fonds@example.org',
    TREASURER_EMAIL: 'geld@example.org',
  };
  const run = (script: string, minutesAhead = 0): ChildProcess => {
    const node = [...clockAhead(minutesAhead), fileURLToPath(new URL(`functions/node/${script}`, root)), 'dist'];
    const started = spawn(process.execPath, node, { cwd: folder, env: { ...process.env, ...environment } });
    onTestFinished(() => void started.kill('SIGKILL'));
    return started;
  };
  const origin = `http://localhost:${port}`;
  return {
    mollie,
    mailServer,
    origin,
    environment,
    /** Waits until it takes visitors. */
    serve: async ({ minutesAhead = 0 } = {}): Promise<ChildProcess> => {
      const server = run('server.ts', minutesAhead);
      await vi.waitFor(() => fetch(`${origin}${endpoints.fund}`), { timeout: 120_000, interval: 50 });
      return server;
    },
    /** What it prints and how it ends. */
    reconcile: async ({ minutesAhead = 0 } = {}): Promise<{ printed: string; code: unknown }> => {
      const process = run('reconcile-now.ts', minutesAhead);
      const ended = once(process, 'exit');
      const printed = process.stdout === null ? '' : await text(process.stdout);
      return { printed, code: (await ended)[0] };
    },
    give: (fields: Readonly<Record<string, string>>) =>
      fetch(origin + endpoints.donations, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' }),
    callWebhook: (paymentId: string) =>
      fetch(origin + endpoints.mollieWebhook, { method: 'POST', body: new URLSearchParams({ id: paymentId }) }),
    /** Whole cents that the books say came in. */
    booked: async (): Promise<number> => {
      const { totals } = fundAnswer.parse(await (await fetch(origin + endpoints.fund)).json());
      return totals.reduce((sum, { cents }) => sum + cents, 0);
    },
  };
}

const fundAnswer = z.object({ totals: z.array(z.object({ cents: z.int() })) });

/** As a host does it: what was begun may end. */
export async function stop(server: ChildProcess): Promise<unknown> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  return (await ended)[0];
}

/** As when the power fails. */
export async function killHard(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

/** A process that believes that it is later, so that what waits has come. */
function clockAhead(minutes: number): string[] {
  const shift = `const now = Date.now; Date.now = () => now() + ${minutes * 60_000};`;
  return minutes === 0 ? [] : ['--import', `data:text/javascript,${encodeURIComponent(shift)}`];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('There is no port.');
  return address.port;
}
