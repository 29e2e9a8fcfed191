import { generateKeyPairSync, verify } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { GithubSettings } from '../../functions/adapters/content/github-client.ts';
import { answerGraphql } from './graphql.ts';
import { bareRepository, type BareRepository } from './repository.ts';
import { answerRest } from './rest.ts';

export interface GithubStandIn {
  readonly settings: GithubSettings;
  readonly repository: BareRepository;
  /** Requests so far, as `POST /graphql`. */
  readonly requests: string[];
  readonly checks: Map<string, string>;
  /** Runs once, just before the next commit is made. */
  interruptWith(action: () => void): void;
  /** Answers everything with this status from now on; `undefined`: all is well again. */
  fail(status: number | undefined): void;
  close(): Promise<void>;
}

/** GitHub on this machine: its App login, the part of its REST that we use, and GraphQL with its own schema, over a real repository. */
export async function startGithub(): Promise<GithubStandIn> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const repository = bareRepository();
  const token = `ghs_${crypto.randomUUID()}`;
  const [requests, checks] = [new Array<string>(), new Map<string, string>()];
  let interruption: (() => void) | undefined;
  let failure: number | undefined;
  const takeInterruption = () => {
    const taken = interruption;
    interruption = undefined;
    return taken;
  };

  const server = createServer((request, response) => {
    void answer().then(({ status, body }) => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    });

    async function answer(): Promise<{ status: number; body: unknown }> {
      const { method = '', url = '/', headers } = request;
      const body = await text(request);
      requests.push(`${method} ${url}`);
      if (failure !== undefined) return { status: failure, body: { message: 'Server Error' } };
      if (url === '/app/installations/7/access_tokens') {
        if (!isJwt(headers.authorization ?? '')) return { status: 401, body: { message: 'Bad credentials' } };
        const expires = new Date(Date.now() + 3_600_000).toISOString();
        return { status: 201, body: { token, expires_at: expires, permissions: { contents: 'write' } } };
      }
      if (headers.authorization !== `token ${token}`) return { status: 401, body: { message: 'Bad credentials' } };
      if (url === '/graphql')
        return {
          status: 200,
          body: await answerGraphql({ repository, name: 'buurt/site', checks, takeInterruption }, body),
        };
      return answerRest(repository, url);
    }
  });

  function isJwt(authorization: string): boolean {
    const [head = '', payload = '', signature = ''] = authorization.replace(/^bearer /i, '').split('.');
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}');
    const isApp = typeof claims === 'object' && claims !== null && String(Reflect.get(claims, 'iss')) === '42';
    return (
      isApp && verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))
    );
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stand-in has no port.');
  return {
    settings: {
      repository: 'buurt/site',
      branch: 'main',
      folder: 'content',
      appId: '42',
      installationId: '7',
      privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
      apiUrl: `http://127.0.0.1:${address.port}`,
    },
    repository,
    requests,
    checks,
    interruptWith: (action) => (interruption = action),
    fail: (status) => (failure = status),
    async close() {
      server.closeAllConnections();
      server.close();
      rmSync(repository.folder, { recursive: true });
    },
  };
}
