/** Where content is kept, with its history. Paths count from the content folder: `news/feest.md`. */
export interface ContentStore {
  /** The text files that stand directly in a folder. */
  list(folder: string): Promise<readonly TextFile[]>;
  read(path: string): Promise<BinaryFile | undefined>;
  /** What a file said when it had this id, also when it says something else by now. */
  readVersion(id: string): Promise<Uint8Array | undefined>;
  /** All files there are, with their ids. */
  tree(): Promise<ReadonlyMap<string, string>>;
  /** All changes in one commit or none, and only if every file is still what it was. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** Whether `commit` is `newer` or came before it. */
  contains(newer: string, commit: string): Promise<boolean>;
}

interface StoredFile {
  readonly path: string;
  /** Git's blob id: the same for the same bytes. */
  readonly id: string;
}
export interface TextFile extends StoredFile {
  readonly text: string;
}
export interface BinaryFile extends StoredFile {
  readonly bytes: Uint8Array;
}

export interface Commit {
  readonly message: string;
  readonly author: { readonly name: string };
  readonly changes: readonly Change[];
}

/** `bytes: undefined` removes the file. `base` is the id it must still have; `null`: it must not be there yet. */
export interface Change {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly base: string | null;
}

export type CommitOutcome =
  | { readonly outcome: 'committed'; readonly commit: string }
  | { readonly outcome: 'conflict'; readonly paths: readonly string[] }
  /** Nothing differs from what is there, in the commit that is the newest. */
  | { readonly outcome: 'unchanged'; readonly commit: string };

/** The store cannot be reached or refuses us: trying again later may work. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The id that Git gives to these bytes. */
export async function blobId(bytes: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const blob = new Uint8Array(head.length + bytes.length);
  blob.set(head);
  blob.set(bytes, head.length);
  const hash = await crypto.subtle.digest('SHA-1', blob);
  return Buffer.from(hash).toString('hex');
}

/** The paths whose file is no longer what a change was based on. */
export function conflictsWith(changes: readonly Change[], idOf: (path: string) => string | undefined): string[] {
  return changes.filter(({ path, base }) => (idOf(path) ?? null) !== base).map(({ path }) => path);
}
