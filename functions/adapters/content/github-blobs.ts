import { StoreUnavailable } from '../../../src/domain/editing/content-store.ts';
import type { Github } from './github-client.ts';
import { blobAnswer, blobsAnswer, blobsQuery } from './github-queries.ts';

export interface Blobs {
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  bytes(id: string): Promise<Uint8Array | undefined>;
}

/** Texts in one query. */
const pageSize = 100;
/** Texts that a process remembers: some megabytes. */
const remembered = 5000;

/** What GitHub keeps under an id never changes, so each text is fetched once. */
export function githubBlobs(github: Github): Blobs {
  const known = new Map<string, string>();
  return {
    async texts(ids) {
      const missing = [...new Set(ids)].filter((id) => !known.has(id));
      const pages = Array.from({ length: Math.ceil(missing.length / pageSize) }, (_, page) =>
        missing.slice(page * pageSize, (page + 1) * pageSize),
      );
      const fetched = new Map((await Promise.all(pages.map((page) => fetchTexts(github, page)))).flat());
      if (known.size + fetched.size > remembered) known.clear();
      const found = new Map(ids.map((id) => [id, fetched.get(id) ?? known.get(id) ?? '']));
      for (const [id, text] of fetched) known.set(id, text);
      return found;
    },

    async bytes(id) {
      const answer = await github.ask('GET /repos/{owner}/{repo}/git/blobs/{id}', { id });
      return answer === undefined ? undefined : new Uint8Array(Buffer.from(blobAnswer.parse(answer).content, 'base64'));
    },
  };
}

async function fetchTexts(github: Github, ids: readonly string[]): Promise<[string, string][]> {
  const variables = Object.fromEntries(ids.map((id, index) => [`id${index}`, id]));
  const { repository } = blobsAnswer.parse(await github.query(blobsQuery(ids.length), variables));
  return ids.map((id, index) => {
    const text = repository[`blob${index}`]?.text;
    if (typeof text !== 'string') throw new StoreUnavailable(`GitHub has no text of ${id}`);
    return [id, text];
  });
}
