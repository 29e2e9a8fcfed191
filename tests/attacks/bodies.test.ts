import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readText } from '../../functions/http/read-text.ts';
import { bodyLimits, createBodyGuard, type BodyLimits } from '../../functions/web-server/body-guard.ts';
import { createServer } from '../../functions/web-server/create-server.ts';
import { answerCmsLogin } from '../../functions/login/request-login.ts';
import { answerCmsStore } from '../../functions/editing/store.ts';
import { cmsEndpoints, cmsHeader } from '../../src/domain/editing/endpoints.ts';
import { writeWholeSite } from '../doubles/whole-site.ts';
import { setUpCms, siteUrl } from '../functions/editing/setup.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bodies-'));
  await writeWholeSite(join(folder, 'dist'));
  writeFileSync(join(folder, 'netlify.toml'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function setUp(limits: Partial<BodyLimits> = {}) {
  const bodies = createBodyGuard({ ...bodyLimits, ...limits });
  const server = await createServer({
    dist: join(folder, 'dist'),
    netlifyToml: join(folder, 'netlify.toml'),
    bodies,
    api: { '/api/form': async (request) => new Response((await readText(request, 6_000_000)) ?? 'te groot') },
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
    server.closeAllConnections();
  });
  return {
    bodies,
    /** Begins a request and sends part of its body. */
    begin: (length: number, sent: string) => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket
        .setEncoding('utf8')
        .write(`POST /api/form HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${sent}`);
      sockets.push(socket);
      return socket;
    },
    post: (body: string) => fetch(`http://127.0.0.1:${port}/api/form`, { method: 'POST', body }),
  };
}

test('unfinished bodies take a bounded part of the memory together, and forms are still answered', async () => {
  const { begin, post, bodies } = await setUp();
  const answers = Array.from({ length: 100 }, () => {
    const socket = begin(5_900_000, 'x');
    return Promise.race([once(socket, 'data').then(String), once(socket, 'close').then(() => 'closed')]);
  });
  const refused = await Promise.race([Promise.any(answers), Promise.all(answers)]);
  expect(String(refused)).toMatch(/^HTTP\/1\.1 503 /);
  await expect.poll(() => bodies.inFlight()).toBeGreaterThan(5_900_000);
  expect(bodies.inFlight()).toBeLessThanOrEqual(bodyLimits.largeInFlight + bodyLimits.smallInFlight);
  expect(await (await post('bedrag=10')).text()).toBe('bedrag=10');
});

test('who sends next to nothing is dropped, and gives the room back', async () => {
  const { begin, bodies } = await setUp({ maxSilence: 40 });
  const socket = begin(5_900_000, 'x');
  await once(socket, 'close');
  await expect.poll(() => bodies.inFlight()).toBe(0);
});

/** A body of which is counted how much is asked for. */
function endless(headers: Record<string, string> = {}) {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulled += 1024;
        if (pulled > 10_000_000) controller.close();
        else controller.enqueue(new Uint8Array(1024));
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request(siteUrl + cmsEndpoints.login, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'Content-Type': 'application/json', Origin: siteUrl, [cmsHeader.name]: cmsHeader.value, ...headers },
  } as RequestInit);
  return { request, pulled: () => pulled };
}

test('a login is read for a few kB, and without a session nothing is read at all', async () => {
  const { deps } = await setUpCms();
  const login = endless();
  expect((await answerCmsLogin(deps)(login.request)).status).toBe(413);
  expect(login.pulled()).toBeLessThan(10_000);
  const store = endless({ Cookie: 'sessie=onbekend' });
  expect((await answerCmsStore(deps)(store.request)).status).toBe(401);
  expect(store.pulled()).toBe(0);
});
