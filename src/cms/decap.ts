import { DecapCmsCore } from 'decap-cms-core';
import type { ComponentType } from 'react';

/** Decap as we use it. Its published types know neither our own widgets nor what a handler may answer. */
interface Cms {
  init(options: { config: object }): void;
  registerBackend(name: string, backend: unknown): void;
  registerLocale(locale: string, phrases: object): void;
  registerWidget(widget: unknown): void;
  // oxlint-disable-next-line typescript/no-explicit-any -- each control takes the value of its own widget.
  registerWidget(name: string, control: ComponentType<any>, preview?: ComponentType<any>): void;
  registerEventListener(listener: { name: 'preSave'; handler: (event: SaveEvent) => unknown }): void;
  registerMediaLibrary(library: { name: string; init: () => Promise<object> }): void;
  registerPreviewStyle(address: string): void;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a preview gets is declared by the preview itself.
  registerPreviewTemplate(collection: string, preview: ComponentType<any>): void;
}

export interface SaveEvent {
  readonly entry: { get(name: 'data'): unknown };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above.
export const CMS = DecapCmsCore as unknown as Cms;
