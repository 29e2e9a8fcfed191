/** Decap publishes no types for these parts; here is what we use of them. */
declare module 'decap-cms-widget-object/dist/esm/ObjectControl.js' {
  import type { ComponentType } from 'react';
  // oxlint-disable-next-line typescript/no-explicit-any -- every prop goes through as Decap made it.
  const ObjectControl: ComponentType<any>;
  export default ObjectControl;
}

declare module 'virtual:cms-config' {
  import type { EditorConfig, RoomName } from './config/decap-config.ts';
  const config: EditorConfig;
  export default config;
  /** As they were when the site was built. */
  export const rooms: readonly RoomName[];
}

declare module 'decap-cms-locales/dist/esm/nl/index.js' {
  import type { Phrases } from './dutch.ts';
  const phrases: Phrases;
  export default phrases;
}

declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';
  const widget: { readonly Widget: () => CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-backend-proxy/dist/esm/implementation.js' {
  /** Every action of decap-server; ours answers them from another server. */
  export default class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    authComponent(): unknown;
    restoreUser(user?: unknown): Promise<unknown>;
    authenticate(credentials?: unknown): Promise<unknown>;
    logout(): Promise<unknown>;
    entriesByFolder(folder: string, extension: string, depth?: number): Promise<unknown>;
    entriesByFiles(files: readonly { path: string; label?: string }[]): Promise<unknown>;
    getEntry(path: string): Promise<unknown>;
    // oxlint-disable-next-line typescript/no-explicit-any -- Decap's own shape, which ours narrows.
    persistEntry(entry: any, options?: unknown): Promise<unknown>;
    deleteFiles(paths: string[], message?: string): Promise<unknown>;
    getMedia(folder?: string): Promise<unknown>;
    getMediaFile(path: string): Promise<unknown>;
  }
}

declare module 'decap-cms-core/dist/esm/redux' {
  import type { Map } from 'immutable';
  /** The parts of Decap's state that we read. */
  interface State {
    readonly auth: { readonly user?: { readonly email: string } };
    readonly config: unknown;
    readonly collections: Map<string, Map<string, unknown>>;
    readonly entries: Map<string, unknown>;
    readonly entryDraft: Draft;
  }
  interface Draft {
    get(part: 'entry'): Map<string, unknown> | undefined;
    get(part: 'fieldsErrors' | 'fieldsMetaData'): unknown;
    set(part: 'entry', entry: Map<string, unknown>): Draft;
  }
  export const store: {
    getState(): State;
    dispatch(action: unknown): unknown;
    subscribe(listener: () => void): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    push(path: string): void;
    /** @returns how to stop. A question that is returned is asked before somebody leaves. */
    block(question: () => string | undefined): () => void;
  };
}

declare module 'decap-cms-core/dist/esm/components/Editor/*' {
  import type { ComponentType } from 'react';
  // oxlint-disable-next-line typescript/no-explicit-any -- Decap's own props, of which our screen gives what is needed.
  const Pane: ComponentType<any>;
  export default Pane;
}

declare module 'decap-cms-core/dist/esm/actions/entries' {
  export function loadEntries(collection: unknown): unknown;
  export function entryLoaded(collection: unknown, entry: object): unknown;
  export function entryDeleted(collection: unknown, slug: string): unknown;
  export function tryLoadEntry(state: unknown, collection: unknown, slug: string): Promise<object>;
  export function createEmptyDraft(collection: unknown, search: string): unknown;
  export function emptyDraftCreated(entry: object): unknown;
  export function createDraftFromEntry(entry: object): unknown;
  export function changeDraftField(change: object): unknown;
  export function changeDraftFieldValidation(id: string, errors: readonly object[]): unknown;
  export function addDraftEntryMediaFile(file: object): unknown;
  export function getMediaAssets(draft: { readonly entry: unknown }): readonly { readonly path: string }[];
}

declare module 'decap-cms-core/dist/esm/actions/media' {
  export function addAsset(asset: unknown): unknown;
}

declare module 'decap-cms-core/dist/esm/reducers/collections' {
  import type { Map } from 'immutable';
  /** What stands on the line of an entry, by the `summary` of its collection. */
  export function selectEntryCollectionTitle(collection: Map<string, unknown>, entry: Map<string, unknown>): string;
  export function selectFields(collection: Map<string, unknown>, slug: string): unknown;
}

declare module 'decap-cms-core/dist/esm/reducers/entries' {
  import type { List, Map } from 'immutable';
  type Entries = Map<string, unknown>;
  export function selectPublishedSlugs(entries: Entries, collection: string): List<string>;
  export function selectEntry(entries: Entries, collection: string, slug: string): Map<string, unknown> | undefined;
  export function selectIsFetching(entries: Entries, collection: string): boolean;
  export function selectEntriesLoaded(entries: Entries, collection: string): boolean;
  export function selectEntriesSortFields(entries: Entries, collection: string): readonly Map<string, string>[];
  export function selectEntriesFilterFields(entries: Entries, collection: string): readonly Map<string, string>[];
  export function selectEntriesGroupField(entries: Entries, collection: string): Map<string, string> | undefined;
  export function selectMediaFilePath(
    config: unknown,
    collection: unknown,
    entry: unknown,
    name: string,
    field: unknown,
  ): string;
}

declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy' {
  export function createAssetProxy(asset: { path: string; file: File; field: unknown }): { toString(): string };
}

declare module 'decap-cms-core/dist/esm/backend' {
  export function currentBackend(config: unknown): {
    /** @returns the slug */
    persistEntry(revision: object): Promise<string>;
    deleteEntry(state: unknown, collection: unknown, slug: string): Promise<unknown>;
  };
}
