import type { BareRepository } from './repository.ts';

/** The part of GitHub's REST that we use. */
export function answerRest(repository: BareRepository, url: string): { status: number; body: unknown } {
  const { pathname } = new URL(url, 'http://github');
  const [, kind, rest = ''] = /^\/repos\/buurt\/site\/(git\/trees|git\/blobs|compare)\/(.+)$/.exec(pathname) ?? [];
  const name = decodeURIComponent(rest);
  const notFound = { status: 404, body: { message: 'Not Found' } };
  if (kind === 'compare') {
    const [base = '', head = ''] = name.split('...').map((part) => repository.resolve(part));
    return base && head ? { status: 200, body: { status: compare(repository, base, head) } } : notFound;
  }
  const id = repository.resolve(name);
  if (id === undefined || kind === undefined) return notFound;
  if (kind === 'git/blobs') {
    const content = repository.object(id)?.bytes.toString('base64');
    return { status: 200, body: { sha: id, content, encoding: 'base64' } };
  }
  const lines = repository.git(['ls-tree', '-r', '-t', '-z', id]).split('\0');
  const tree = lines
    .filter((line) => line !== '')
    .map((line) => {
      const [head = '', path] = line.split('\t');
      const [mode, type, sha] = head.split(' ');
      return { path, mode, type, sha };
    });
  return { status: 200, body: { sha: id, truncated: false, tree } };
}

function compare(repository: BareRepository, base: string, head: string): string {
  if (base === head) return 'identical';
  const common = repository.git(['merge-base', base, head]);
  if (common === base) return 'ahead';
  return common === head ? 'behind' : 'diverged';
}
