import { blobId, type Change, type ContentStore } from './content-store.ts';
import type { Editor } from './editors.ts';
import { hashOfEmail } from './hashes.ts';
import type { Clock, Secrets } from './ports.ts';
import type { RefusedFile } from './prepare-assets.ts';
import type { Conflict, EditingProblem } from './failure.ts';
import type { ContentRules, Deployer, Publish, PublishLog } from './publish-ports.ts';

export interface PublishDeps {
  readonly store: ContentStore;
  readonly rules: ContentRules;
  readonly publishes: PublishLog;
  readonly deployer: Deployer;
  readonly secrets: Secrets;
  readonly clock: Clock;
}

export type PublishOutcome =
  | { readonly outcome: 'published'; readonly publish: Publish }
  | { readonly outcome: 'forbidden' }
  | { readonly outcome: 'refused'; readonly problems: readonly (EditingProblem | RefusedFile)[] }
  | { readonly outcome: 'conflict'; readonly conflicts: readonly Conflict[] };

export interface Recorded extends Pick<Publish, 'path' | 'visibility' | 'canUndo'> {
  readonly changes: readonly Change[];
  readonly message: string;
}

/** The one way by which anything is written; keeps what the editor did and wakes the builder. */
export async function commitChanges(
  { store, publishes, deployer, secrets, clock }: PublishDeps,
  editor: Editor,
  { changes, message, ...about }: Recorded,
): Promise<PublishOutcome> {
  const done = await store.commit({ message, author: { name: editor.name }, changes });
  if (done.outcome === 'conflict') {
    const clashing = changes.filter(({ path }) => done.paths.includes(path));
    return { outcome: 'conflict', conflicts: await Promise.all(clashing.map((change) => conflictOf(store, change))) };
  }
  const publish: Publish = {
    ...about,
    commit: done.commit,
    at: clock.now(),
    changes: await Promise.all(
      changes.map(async ({ path, base, bytes }) => ({
        path,
        before: base,
        after: bytes === undefined ? null : await blobId(bytes),
      })),
    ),
  };
  if (done.outcome === 'committed') {
    await publishes.save(await hashOfEmail(secrets, editor.email), publish);
    deployer.wake(done.commit);
  }
  return { outcome: 'published', publish };
}

async function conflictOf(store: ContentStore, { path, bytes }: Change): Promise<Conflict> {
  const theirs = await store.read(path);
  return {
    path,
    yours: textOf(bytes),
    theirs: theirs ? textOf(theirs.bytes) : null,
    theirsId: theirs?.id ?? null,
  };
}

/** Of a picture nobody compares the bytes. */
function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
