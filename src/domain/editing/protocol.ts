import * as z from 'zod';

/**
 * What travels under /api/cms/, as JSON. Requests are checked against these schemas; answers are typed by them.
 * Every POST carries `cmsHeader` (endpoints.ts). Every answer that is not 2xx is a `Failure`.
 */

/** `content/news/2026-11-23-feest.md`. What may stand where is decided per role, not here. */
const path = z.string().min(1).max(300);
const asset = z.object({ path, content: z.string(), encoding: z.literal('base64') });

/**
 * One Markdown or YAML file. `base` is the `file.id` that was read before the editor began; `null` or absent for what must
 * not exist yet. With `newPath` the file moves there.
 */
const dataFile = z.object({
  path,
  newPath: path.optional(),
  slug: z.string().optional(),
  raw: z.string(),
  base: z.string().nullish(),
});

/**
 * POST store. The actions of decap-server, and after them our own. What Decap adds and we do not believe (`branch`, author,
 * commit message, depth) is dropped.
 */
export const storeRequest = z.discriminatedUnion('action', [
  action('entriesByFolder', { folder: path, extension: z.string() }),
  action('entriesByFiles', { files: z.array(z.object({ path, label: z.string().optional() })).max(50) }),
  action('getEntry', { path }),
  action('persistEntry', { dataFiles: z.array(dataFile).min(1).max(5), assets: z.array(asset).max(20).default([]) }),
  action('getMedia', { mediaFolder: path }),
  action('getMediaFile', { path }),
  action('persistMedia', { asset }),
  /** `bases` as in a data file, by path: without it a file is deleted whatever stands in it now. */
  action('deleteFiles', { paths: z.array(path).min(1).max(20), bases: z.record(z.string(), z.string()).optional() }),
  action('status', {}),
  action('undoLastPublish', {}),
]);
/** As it is sent. */
export type StoreCall = z.input<typeof storeRequest>;
export type StoreRequest = z.infer<typeof storeRequest>;
export type StoreAction = StoreRequest['action'];
export type DataFile = z.infer<typeof dataFile>;
export type Asset = z.infer<typeof asset>;

/** What each action answers with status 200. */
export interface StoreAnswers {
  readonly entriesByFolder: readonly StoredEntry[];
  readonly entriesByFiles: readonly (StoredEntry | AbsentEntry)[];
  /** 404 `not-found` when it is not there. */
  readonly getEntry: StoredEntry;
  readonly persistEntry: Published;
  readonly getMedia: readonly MediaFile[];
  readonly getMediaFile: MediaFile;
  readonly persistMedia: MediaFile;
  readonly deleteFiles: Published;
  readonly status: PublishStatus;
  /** 409 `nothing-to-undo`, or `conflict` when somebody changed the same files since. */
  readonly undoLastPublish: Published;
}

export interface StoredEntry {
  readonly data: string;
  readonly file: {
    readonly path: string;
    /** Changes with the content: send it back as `base`. */
    readonly id: string;
    readonly label?: string;
  };
}

export interface AbsentEntry {
  readonly data: null;
  readonly file: { readonly path: string; readonly id: null; readonly label?: string };
}

export interface MediaFile {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly content: string;
  readonly encoding: 'base64';
}

export interface Published {
  readonly message: string;
  /** Of the commit. */
  readonly commit: string;
  /** The new ids of what was written: the next `base`. */
  readonly files: readonly { readonly path: string; readonly id: string }[];
  /** Paths of what was taken away. */
  readonly gone: readonly string[];
  readonly status: PublishStatus;
}

/** What became of the last publish of this editor. `sentence` is Dutch and ready to show; `link` is a page of our own site. */
export type PublishStatus =
  | { readonly state: 'none' }
  | ({ readonly state: 'draft' | 'planned' | 'building' | 'live' | 'removed' } & StatusText)
  | ({ readonly state: 'failed'; readonly problem?: string } & StatusText);

interface StatusText {
  readonly commit: string;
  /** Of the entry, and what was done with it: an undo does the opposite. */
  readonly path: string;
  readonly done: 'added' | 'changed' | 'removed';
  readonly sentence: string;
  readonly link?: string;
  /** Whether `undoLastPublish` can take it back. */
  readonly canUndo: boolean;
}

function action<const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) {
  return z.object({ action: z.literal(name), params: z.object(shape) });
}
