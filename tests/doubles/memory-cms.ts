import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ApiHandlers } from '../../functions/web-server/create-server.ts';
import { cmsEndpoints, contentPrefix } from '../../src/domain/editing/endpoints.ts';
import { type Failure } from '../../src/domain/editing/failure.ts';
import { type Session } from '../../src/domain/editing/login-protocol.ts';
import { moderationRoutes } from '../../src/routes.ts';
import {
  storeRequest,
  type Published,
  type PublishStatus,
  type StoreRequest,
} from '../../src/domain/editing/protocol.ts';

/** The code that logs in; the double sends no mail. */
export const memoryCode = '123456';

/** What a test can see and do behind the editor's back. Paths start with `content/`. */
export interface MemoryCms {
  readonly api: ApiHandlers;
  readonly files: Map<string, Buffer>;
  /** So many messages of donors wait for a decision. */
  messagesWait(count: number): void;
  /** As in a browser that logged in before. */
  beginSession(): void;
  /** Somebody else logs in on the same device. */
  become(person: Session): void;
  /** As after eight hours, or after the editor was removed. */
  endSessions(): void;
}

/** The server of the editor in memory: the protocol and nothing of its rules. For tests of what runs in the browser. */
export async function createMemoryCms(contentDir: string, first: Session): Promise<MemoryCms> {
  let session = first;
  const files = await readFiles(contentDir);
  let loggedIn = false;
  let waiting = 0;
  let status: PublishStatus = { state: 'none' };
  let undo = new Map<string, Buffer | undefined>();

  function publish(changes: ReadonlyMap<string, Buffer | undefined>): Published {
    undo = new Map([...changes.keys()].map((path) => [path, files.get(path)]));
    for (const [path, content] of changes) {
      if (content) files.set(path, content);
      else files.delete(path);
    }
    const commit = String(Date.now());
    const [main = ''] = changes.keys();
    const done = undo.get(main) ? (changes.get(main) ? 'changed' : 'removed') : 'added';
    status = { state: 'building', commit, path: main, done, sentence: 'De site wordt nu gemaakt.', canUndo: true };
    const written = [...changes.keys()].flatMap((path) => entryOf(files, path)?.file ?? []);
    const gone = [...changes.keys()].filter((path) => !files.has(path));
    return { message: 'Opgeslagen', commit, files: written, gone, status };
  }

  function store({ action, params }: StoreRequest): Response {
    switch (action) {
      case 'entriesByFolder': {
        const inFolder = [...files.keys()].filter(
          (path) => posix.dirname(path) === params.folder && path.endsWith(params.extension),
        );
        return Response.json(inFolder.map((path) => entryOf(files, path)));
      }
      case 'entriesByFiles':
        return Response.json(
          params.files.map(({ path }) => entryOf(files, path) ?? { data: null, file: { path, id: null } }),
        );
      case 'getEntry': {
        const entry = entryOf(files, params.path);
        return entry ? Response.json(entry) : failed(404, { code: 'not-found', error: 'Dit is er niet.' });
      }
      case 'persistEntry': {
        const conflicts = params.dataFiles.flatMap(({ path, raw, base }) => {
          const theirs = entryOf(files, path);
          return (theirs?.file.id ?? null) === (base ?? null)
            ? []
            : [{ path, yours: raw, theirs: theirs?.data ?? null, theirsId: theirs?.file.id ?? null }];
        });
        if (conflicts.length > 0)
          return failed(409, { code: 'conflict', error: 'Iemand anders was eerder.', conflicts });
        const refused = params.dataFiles.flatMap(({ path, raw }) =>
          raw.includes('fout van de server')
            ? [{ path, field: ['summary'], place: ['Samenvatting'], message: 'dit mag niet van de server.' }]
            : [],
        );
        if (refused.length > 0)
          return failed(422, { code: 'refused', error: 'Er is nog iets mis.', problems: refused });
        const texts = params.dataFiles.map(({ path, raw }) => [path, Buffer.from(raw)] as const);
        const assets = params.assets.map(({ path, content }) => [path, Buffer.from(content, 'base64')] as const);
        return Response.json(publish(new Map([...texts, ...assets])));
      }
      case 'deleteFiles':
        return Response.json(publish(new Map(params.paths.map((path) => [path, undefined]))));
      case 'getMediaFile': {
        const content = files.get(params.path);
        if (!content) return failed(404, { code: 'not-found', error: 'Dit is er niet.' });
        return Response.json({
          id: params.path,
          path: params.path,
          name: posix.basename(params.path),
          content: content.toString('base64'),
          encoding: 'base64',
        });
      }
      case 'getMedia':
      case 'persistMedia':
        return Response.json([]);
      case 'status':
        if (status.state === 'building')
          status = { ...status, state: 'live', sentence: 'Bezoekers zien het nu.', link: '/nieuws/' };
        return Response.json(status);
      case 'undoLastPublish':
        return Response.json(publish(undo));
    }
  }

  const api: ApiHandlers = {
    [cmsEndpoints.login]: () =>
      Promise.resolve(Response.json({ message: 'Als wij dit adres kennen, krijgt u nu een mail.' })),
    async [cmsEndpoints.loginCode](request) {
      const body: unknown = await request.json();
      loggedIn = JSON.stringify(body).includes(memoryCode);
      return loggedIn ? Response.json(session) : failed(401, { code: 'wrong-code', error: 'Deze code klopt niet.' });
    },
    [cmsEndpoints.logout]() {
      loggedIn = false;
      return Promise.resolve(Response.json({}));
    },
    [cmsEndpoints.session]: () => Promise.resolve(loggedIn ? Response.json(session) : noSession()),
    [moderationRoutes.messages]: () => Promise.resolve(loggedIn ? Response.json({ waiting }) : noSession()),
    async [cmsEndpoints.store](request) {
      return loggedIn ? store(storeRequest.parse(await request.json())) : noSession();
    },
  };
  return {
    api,
    files,
    messagesWait: (count) => (waiting = count),
    beginSession: () => (loggedIn = true),
    become: (person) => (session = person),
    endSessions: () => (loggedIn = false),
  };
}

function entryOf(files: ReadonlyMap<string, Buffer>, path: string) {
  const content = files.get(path);
  return content && { data: content.toString(), file: { path, id: createHash('sha1').update(content).digest('hex') } };
}

function noSession(): Response {
  return failed(401, { code: 'no-session', error: 'U bent niet ingelogd.' });
}

function failed(status: number, failure: Failure): Response {
  return Response.json(failure, { status });
}

async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [contentPrefix + path.slice(folder.length).replace(/^\//, ''), await readFile(path)] as const,
      ),
    ),
  );
}
