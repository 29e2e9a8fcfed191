import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';

/** A PDF that lies beside its entry, under the name of that entry. */
export const getStaticPaths = (async () => {
  const documents = await getCollection('documents');
  return documents.flatMap(({ id, data, filePath = '' }) =>
    data.available.type === 'file'
      ? [{ params: { document: id }, props: { file: join(dirname(filePath), data.available.file) } }]
      : [],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await readFile(props.file)), { headers: { 'content-type': 'application/pdf' } });
