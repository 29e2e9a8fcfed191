import type { APIRoute } from 'astro';
import { environment } from '../environment.ts';

/** Says which commit visitors see, so that an editor can be told that it is the own one. */
export const GET: APIRoute = () =>
  Response.json({ commit: environment.COMMIT_REF ?? null, builtAt: new Date().toISOString() });
