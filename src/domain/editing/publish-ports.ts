import type { Timestamp } from './ports.ts';
import type { ContentPlaces } from './content-path.ts';
import type { EntryContent } from './permissions.ts';
import type { EditingProblem } from './failure.ts';

/** What the site demands of content; the same that stops a build. */
export interface ContentRules {
  readonly places: ContentPlaces;
  /** `undefined`: this cannot be read. */
  parse(file: ContentText): EntryContent | undefined;
  /** What is wrong with one file, among all `paths` that will be there. */
  check(file: ContentText, paths: ReadonlySet<string>): EditingProblem[];
  /** Links of one file to pages that are not there. Asks the site itself. */
  checkLinks(file: ContentText, paths: ReadonlySet<string>): Promise<EditingProblem[]>;
  /** What will be wrong elsewhere once these are gone. `files` are those that stay. */
  checkRemoval(
    removed: ReadonlySet<string>,
    files: readonly ContentText[],
    paths: ReadonlySet<string>,
  ): EditingProblem[];
  /** The page that shows an entry, and from when. */
  visibility(file: ContentText): Visibility;
}

export interface ContentText {
  readonly path: string;
  readonly text: string;
}

/** Whether visitors see an entry: not yet, from a day on (`YYYY-MM-DD`, Europe/Amsterdam), or as soon as it is built. */
export type Visibility =
  | { readonly kind: 'draft' }
  | { readonly kind: 'planned'; readonly from: string }
  | { readonly kind: 'visible'; readonly address?: string };

/** The last thing that an editor changed, kept to say how it goes and to take it back. */
export interface Publish {
  readonly commit: string;
  readonly at: Timestamp;
  readonly path: string;
  readonly visibility: Visibility;
  readonly changes: readonly PublishedChange[];
  readonly canUndo: boolean;
}

/** Blob ids; `null` where there was or is no file. */
export interface PublishedChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PublishLog {
  /** Replaces the one that was the last of this editor. */
  save(emailHash: string, publish: Publish): Promise<void>;
  last(emailHash: string): Promise<Publish | undefined>;
}

/** Turns commits into a site that visitors see. */
export interface Deployer {
  /** There is a new commit. Returns at once. */
  wake(commit: string): void;
  stateOf(commit: string): Promise<DeployState>;
}

export type DeployState =
  | { readonly state: 'building' | 'live' }
  /** `problem`: a sentence for the editor, when the build itself has one. */
  | { readonly state: 'failed'; readonly problem?: string };
