import './quiet-report.ts';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { NewerDatabase } from '../wiring/files.ts';
import { logError } from '../http/log.ts';
import { fileURLToPath } from 'node:url';
import { createAfterwards } from './afterwards.ts';
import { createBodyGuard } from '../web-server/body-guard.ts';
import { createSite, serveSite } from '../web-server/create-server.ts';
import { pagesInFolder } from '../editing/site-pages.ts';
import { createEditing } from '../wiring/editing-endpoints.ts';
import { loadEnvFile } from '../settings/env-file.ts';
import { releasesFolder } from '../settings/data-folder.ts';
import { readEnv } from '../settings/env.ts';
import { fileDatabases } from '../wiring/files.ts';
import { logRequests } from './log-requests.ts';
import { frameInFolder } from '../wiring/page-shell-sources.ts';
import { createNodeHost } from './node-host.ts';
import { createCompressor } from './releases/compressor.ts';
import { Releases } from './releases/current-release.ts';
import { createSelfHosting, hostsItself } from './self-hosting.ts';

/** How long the start waits for the database, in ms. */
const connectTime = 5_000;
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
  loadEnvFile();
  const env = readEnv();
  const given = process.argv[2] ?? 'dist';
  const bodies = createBodyGuard();
  const releases = new Releases(releasesFolder);
  const live = await releases.first(given, { ofOurOwn: hostsItself(env) });
  const compressor = env.SITE_ENV === 'production' ? createCompressor() : undefined;
  let shown = live.folder;
  let frames = frameInFolder(live.folder);
  let pages = pagesInFolder(live.folder);
  const host = createNodeHost(env, (path) => frames(path));
  const later = createAfterwards();
  const ownSite = hostsItself(env) ? createSelfHosting(env, live, releases, show) : undefined;
  const editing = createEditing(env, {
    afterwards: later.afterwards,
    files: fileDatabases,
    ...(ownSite && { content: ownSite, pages: () => pages }),
  });
  let site = await siteIn(live.folder);
  await ownSite?.tidy();
  // Native parts too: to load one takes a processor for a while, which nobody may notice who asks something meanwhile.
  await connectAll();
  const server = serveSite(() => site);
  await once(server.listen(env.PORT), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env.PORT;
  process.stdout.write(`http://localhost:${port}\n`);
  compressor?.begin(shown);
  host.startJobs();
  ownSite?.startJobs();

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Then what the last answers left to do, and the books.
      server.close(() => void stop());
      void setTimeout(gracePeriod, undefined, { ref: false }).then(() => server.closeAllConnections());
    });
  }

  /** A file that another process holds does not keep the pages away: the first that needs it tries again. */
  async function connectAll(): Promise<void> {
    const connected = Promise.all([host.open(), editing.connect()]).catch((error: unknown) => {
      logError('connect', error);
      if (error instanceof NewerDatabase) throw error;
    });
    await Promise.race([connected, setTimeout(connectTime, undefined, { ref: false })]);
  }

  async function siteIn(folder: string) {
    const netlifyToml = fileURLToPath(new URL('../../netlify.toml', import.meta.url));
    const api = { ...host.handlers, ...editing.handlers };
    const built = await createSite({ dist: folder, netlifyToml, api, trustProxy: env.TRUST_PROXY, bodies });
    return { ...built, answer: logRequests(built.answer) };
  }

  /** Only when the new site could be read; requests that are under way end with the old one. */
  async function show(folder: string, decide: () => Promise<void>): Promise<void> {
    const next = await siteIn(folder);
    await decide();
    site = next;
    frames = frameInFolder(folder);
    pages = pagesInFolder(folder);
    compressor?.begin(folder, shown);
    shown = folder;
  }

  async function stop(): Promise<void> {
    await Promise.all([host.stop(), ownSite?.stop(), compressor?.stop(), later.settled()]);
    await editing.close();
  }
}
