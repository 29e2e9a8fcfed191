import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { endpoints } from '../../src/routes.ts';
import { root, site } from '../paths.ts';
import { residentKiB } from './process-tree.ts';
import { columns, quantile, round } from './quantiles.ts';
import { report } from './report.ts';

/**
 * `npm run serve` as a process of its own with the site of `npm run test:build`, a ledger in a file and the stand-in for Mollie in
 * another process: its resident memory at rest and while Mollie calls, eight at a time: each gift once, then all of them nine times again.
 */
const gifts = 1_000;
const atATime = 8;
const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const world = spawn(process.execPath, [join(import.meta.dirname, 'cold-start-world.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { mollieUrl } = z.object({ mollieUrl: z.string() }).parse(JSON.parse(String(await once(world.stdout, 'data'))));
const control = (command: object) =>
  fetch(new URL('/__control', mollieUrl), { method: 'POST', body: JSON.stringify(command) });
await control({ webhooks: 'off' });

const program = fileURLToPath(new URL('functions/node/server.ts', root));
const limits = { LIMIT_PER_VISITOR: '1000000', LIMIT_GLOBAL: '1000000' };
const server = spawn(process.execPath, [program, fileURLToPath(site)], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: '0', MOLLIE_URL: mollieUrl, ...limits },
});
const origin = String(await once(server.stdout, 'data')).trim();
server.stdout.resume();
const resident = () => residentKiB(server.pid ?? 0) / 1024;
const send = async (path: string, fields: Record<string, string>) => {
  const answer = await fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  await answer.text();
  return answer.status;
};

await fetch(origin + endpoints.fund);
const atRest = resident();
for (let gift = 0; gift < gifts; gift += 1)
  await send(endpoints.donations, {
    amount: '10',
    email: `gever${gift}@example.org`,
    attemptKey: `bench-attempt-${gift}`,
  });
const books = z.object({ payments: z.array(z.object({ id: z.string() })) });
const { payments } = books.parse(await (await fetch(new URL('/__control', mollieUrl))).json());
if (payments.length !== gifts) throw new Error(`${payments.length} payments`);
for (const { id } of payments) await control({ settle: id, status: 'paid' });
const afterForms = resident();

const samples: number[] = [];
const sampler = setInterval(() => samples.push(resident()), 50);
const first = await callAll(1);
const again = await callAll(9);
clearInterval(sampler);
const { totals } = z
  .object({ totals: z.array(z.object({ gifts: z.int() })) })
  .parse(await (await fetch(origin + endpoints.fund)).json());
if (totals[0]?.gifts !== gifts) throw new Error('The books are not right.');
report('serve', [
  { what: `webhook, ${atATime} at a time, over HTTP with Mollie's answer`, ...columnsAt(first) },
  { what: 'the same webhook again', ...columnsAt(again) },
  { what: 'resident memory, MiB: at rest', 'per second': round(atRest) },
  { what: `after ${gifts} forms`, 'per second': round(afterForms) },
  { what: 'while Mollie calls, median', 'per second': round(quantile(samples, 0.5)) },
  { what: 'while Mollie calls, most', 'per second': round(Math.max(...samples)) },
]);
server.kill('SIGTERM');
await once(server, 'exit');
world.kill();
rmSync(folder, { recursive: true });

async function callAll(times: number): Promise<number[]> {
  const taken: number[] = [];
  const waiting = Array.from({ length: times }, () => payments).flat();
  const caller = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const began = performance.now();
      const status = await send(endpoints.mollieWebhook, { id: next.id });
      if (status !== 200) throw new Error(`answered ${status}`);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: atATime }, caller));
  return taken;
}

function columnsAt(taken: readonly number[]) {
  const { 'per second': one = 0, ...ms } = columns(taken);
  return { 'per second': one * atATime, ...ms };
}
