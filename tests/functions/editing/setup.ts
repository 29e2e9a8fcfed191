import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { folderStore } from '../../../functions/adapters/content/folder-store.ts';
import { openFileEditingStorage } from '../../../functions/adapters/editing/file-storage.ts';
import { openFileStorage } from '../../../functions/adapters/ledger/file-storage.ts';
import { contentRules } from '../../../functions/editing/content-rules.ts';
import type { EditingDeps } from '../../../functions/editing/deps.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { randomSecrets } from '../../../functions/adapters/system/random-secrets.ts';
import { slidingLimits } from '../../../functions/adapters/system/sliding-limits.ts';
import { createVisitorKey, keyedHash } from '../../../functions/http/visitor-key.ts';
import { localDate } from '../../../src/shared/calendar.ts';
import type { Letter } from '../../../src/domain/donations/outbox/letter.ts';
import { parseEditors, type Editor } from '../../../src/domain/editing/editors.ts';
import { cmsHeader } from '../../../src/domain/editing/endpoints.ts';
import type { DeployState } from '../../../src/domain/editing/publish-ports.ts';
import { repositoryIn } from './content.ts';

export const siteUrl = 'https://buurt.example';
const secret = 'een geheim dat niemand kent, ook niet op een dag';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0).toReversed()) close();
});

export type CmsSetUp = Awaited<ReturnType<typeof setUpCms>>;

/** The endpoints on a real database file and a real folder with Git. A test says only what it is about. */
export async function setUpCms(given: Partial<EditingDeps> & { readonly limit?: number } = {}) {
  const { limit = 1000, ...overrides } = given;
  const folder = mkdtempSync(join(tmpdir(), 'cms-'));
  open.push(() => rmSync(folder, { recursive: true }));
  const url = `file:${join(folder, 'cms.db')}`;
  const [storage, books] = await Promise.all([openFileEditingStorage(url), openFileStorage(url)]);
  open.push(
    () => storage.close(),
    () => books.close(),
  );

  const git = repositoryIn(folder);
  const letters: Letter[] = [];
  const later: Promise<void>[] = [];
  let now = Date.parse('2026-11-23T12:00:00Z');
  const clock = { now: () => now };
  const deploy: { state: DeployState; readonly woken: string[] } = { state: { state: 'building' }, woken: [] };
  const people: { editors: readonly Editor[] } = {
    editors: parseEditors(
      'Anna de Vries <anna@example.org> beheerder; Bo Bos <bo@example.org> redacteur:de-klop; Penny <penny@example.org> penningmeester',
    ).editors,
  };
  const deps: EditingDeps = {
    ...storage,
    store: folderStore({ folder: join(folder, 'content'), email: 'redactie@localhost' }),
    rules: contentRules({
      today: () => localDate(now),
      pages: () => ({
        has: async (path) => path.endsWith('/') && path !== '/nergens/',
        // Those that our own content links to.
        anchorsOf: async () =>
          new Set([
            'geld',
            'past-dit-bij-de-woningwet',
            'wat-gebeurt-er-in-een-kamer',
            'wat-heeft-een-woningcorporatie-eraan',
          ]),
      }),
    }),
    deployer: { wake: (commit) => void deploy.woken.push(commit), stateOf: async () => deploy.state },
    secrets: randomSecrets(secret),
    clock,
    editors: () => people.editors,
    counters: books.counters,
    limits: slidingLimits(
      {
        counters: books.counters,
        clock,
        visitorKey: createVisitorKey(secret, clock),
        emailKey: (email) => keyedHash(secret, email),
      },
      { perVisitor: limit, perEmail: limit, global: 10_000 },
    ),
    siteUrl,
    afterwards: (work) => void later.push(work()),
    post: async (letter) => letters.push(letter),
    mailIsUp: async () => true,
    ...overrides,
  };
  return {
    deps,
    folder,
    git,
    deploy,
    people,
    advance: (ms: number) => void (now += ms),
    /** All that is in the database, as bytes on the disk. */
    database: () => ['cms.db', 'cms.db-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join(''),
    lastLetter: async (): Promise<{ to: string; token: string; code: string }> => {
      await Promise.all(later);
      const letter = letters.at(-1);
      if (!letter) throw new Error('No letter was sent.');
      const [, token = ''] = /token=([\w-]+)/.exec(letter.text) ?? [];
      const [, code = ''] = /\b(\d{6})\b/.exec(letter.text) ?? [];
      return { to: letter.to.email, token, code };
    },
    letterCount: async (): Promise<number> => {
      await Promise.all(later);
      return letters.length;
    },
  };
}

export type SentHeaders = Readonly<Record<string, string | null>>;

export interface Sender {
  readonly cookie?: string | undefined;
  readonly from?: string;
  /** `null` leaves a header out. */
  readonly headers?: SentHeaders;
}

export function post(path: string, body: unknown, { cookie, from = '192.0.2.1', headers = {} }: Sender = {}): Request {
  const all = {
    'Content-Type': 'application/json',
    Origin: siteUrl,
    [cmsHeader.name]: cmsHeader.value,
    ...(cookie !== undefined && { Cookie: cookie }),
    ...headers,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return rememberClientAddress(new Request(siteUrl + path, { method: 'POST', headers: given, body: text }), from);
}

export function get(path: string, { cookie, from = '192.0.2.1' }: Sender = {}): Request {
  return rememberClientAddress(
    new Request(siteUrl + path, cookie === undefined ? {} : { headers: { Cookie: cookie } }),
    from,
  );
}

/** What a browser would send back of an answer. */
export function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
