import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listDocumentFiles } from '../../queries/documents.ts';

/** A PDF that lies beside its entry, under the name of that entry. */
export const getStaticPaths = (async () => {
  const files = await listDocumentFiles();
  return files.map(({ id, path }) => ({ params: { document: id }, props: { path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.path)), { headers: { 'content-type': 'application/pdf' } });
