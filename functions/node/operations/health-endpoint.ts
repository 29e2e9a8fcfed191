import type { Handler } from '../../http/deps.ts';
import { methodNotAllowed } from '../../http/method-not-allowed.ts';
import { readHealth, type Health, type HealthDeps } from './health.ts';

/** For a program that watches the site: 200 when all is well, 503 when not. On a machine of one's own only. */
export const healthPath = '/api/health';

/** ms; many who ask are one look. */
const keptFor = 5_000;

export function answerHealth(deps: HealthDeps): Handler {
  let kept: { readonly at: number; readonly health: Promise<Health> } | undefined;
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD');
    const now = performance.now();
    if (kept === undefined || now - kept.at > keptFor) kept = { at: now, health: readHealth(deps) };
    const health = await kept.health;
    return Response.json({ live: true, ...health }, { status: health.ready ? 200 : 503, headers: noStore });
  };
}

const noStore = { 'Cache-Control': 'no-store' };
