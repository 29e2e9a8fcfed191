import { rememberClientAddress } from '../../http/client-address.ts';
import { createEditing, type Editing } from '../../wiring/editing-endpoints.ts';
import { readEnv } from '../../settings/env.ts';
import type { NetlifyContext } from './hosted.ts';
import { createWaiting } from './waiting.ts';

/** Everything under /api/cms/ as one Netlify Function, with the content at GitHub. */
export function hostedEditing(): (request: Request, context: NetlifyContext) => Promise<Response> {
  const waiting = createWaiting();
  let editing: Editing | undefined;
  return async (request, netlify) => {
    const { origin, pathname } = new URL(request.url);
    editing ??= createEditing(readEnv(undefined, { SITE_URL: origin }), waiting);
    const handler = editing.handlers[pathname];
    if (!handler) return new Response(null, { status: 404 });
    return waiting.during(netlify, () => handler(rememberClientAddress(request, netlify.ip)));
  };
}
