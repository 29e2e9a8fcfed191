import { failAfter, failBefore, hang, takeFault } from '../faults.ts';
import { once } from '../idempotency.ts';
import { hal, Problem, problemResponse } from '../problem.ts';
import type { World } from '../world.ts';
import { route } from './routes.ts';

/** Answers one call of the API: key, idempotency, faults on purpose, then the work itself. */
export async function answerApi(world: World, request: Request): Promise<Response> {
  try {
    authenticate(request);
    const text = await request.text();
    const url = new URL(request.url);
    const key = request.method === 'POST' ? request.headers.get('Idempotency-Key') : null;
    const fault = takeFault(world, request);
    failBefore(world, fault);

    const perform = async () => {
      if (fault === 'hang') {
        await hang(world, request);
        throw new Problem(503, 'The service is temporarily unavailable.');
      }
      return settleProblems(() => handle(world, request.method, url, text));
    };
    const response = await once(world, key, `${request.method} ${url.pathname}${url.search} ${text}`, perform);
    if (fault === 'hang-after-commit') return await hang(world, request);
    if (fault === 'once-500-after-commit') throw failAfter(world);
    return response;
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  }
}

/** Settlements are of the organization: they ask for a token of hers, and all else for the key of a profile. */
function authenticate(request: Request): void {
  const given = request.headers.get('Authorization') ?? '';
  const isKey = /^Bearer test_\w{30,}$/.test(given);
  const isToken = /^Bearer access_\w{10,}$/.test(given);
  if (!isKey && !isToken) throw new Problem(401, 'Missing authentication, or failed to authenticate');
  if (isToken !== new URL(request.url).pathname.startsWith('/v2/settlements'))
    throw new Problem(403, 'The given key does not have the right for this call');
}

function handle(world: World, method: string, url: URL, text: string): Response {
  const found = route(method, url.pathname);
  if (found === undefined) throw new Problem(404, 'No such resource exists.');
  if (found === 'wrong-method') throw new Problem(405, 'The method is not allowed for this resource.');
  const { status, body } = found.handler({
    world,
    origin: url.origin,
    path: url.pathname,
    params: found.params,
    query: url.searchParams,
    body: parseJson(text),
  });
  return body === undefined ? new Response(null, { status }) : hal(status, body);
}

/** A refusal is an answer like any other: the same key gets it again. */
function settleProblems(run: () => Response): Response {
  try {
    return run();
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  }
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The request body contains invalid JSON');
  }
}
