import type { ReadDeps } from './prepare-entries.ts';
import type { EditingProblem } from './failure.ts';
import type { ContentText } from './publish-ports.ts';

/** What breaks elsewhere when files go. Reads all that stays, so only when something goes. */
export async function removalProblems(
  { store, rules }: ReadDeps,
  removed: ReadonlySet<string>,
  paths: ReadonlySet<string>,
  rewritten: readonly ContentText[],
): Promise<EditingProblem[]> {
  if (removed.size === 0) return [];
  const folders = new Set([...paths].map((path) => path.slice(0, path.indexOf('/'))));
  const files = (await Promise.all([...folders].map((folder) => store.list(folder)))).flat();
  const fresh = new Set(rewritten.map(({ path }) => path));
  const staying = files.filter(({ path }) => paths.has(path) && !fresh.has(path));
  return rules.checkRemoval(removed, [...staying, ...rewritten], paths);
}
