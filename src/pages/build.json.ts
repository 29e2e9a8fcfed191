import type { APIRoute } from 'astro';
import { contentCommit } from '../shared/content-commit.ts';
import { environment } from '../environment.ts';

/** Says which commit visitors see, so that an editor can be told that it is the own one. */
export const GET: APIRoute = async () => {
  const commit = environment.COMMIT_REF ?? (await contentCommit(environment.CONTENT_DIR));
  return Response.json({ commit: commit ?? null, builtAt: new Date().toISOString() });
};
