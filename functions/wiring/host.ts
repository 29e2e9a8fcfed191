import type { Editor } from '../../src/domain/editing/editors.ts';
import type { PageShell } from '../http/deps.ts';
import type { FileDatabases } from './files.ts';

/** What a place to run in offers, beyond the settings. */
export interface Host {
  /** A built page that functions put theirs into; absent: the one around the pages for donors. */
  readonly pageShell: (path?: string) => Promise<PageShell>;
  /** The treasurer who is logged in by himself on this very machine; the dev server only. */
  readonly developer?: Editor;
  readonly afterwards: (work: () => Promise<void>) => void;
  /** Absent where no disk stays: the books are then in a remote database. */
  readonly files?: FileDatabases;
}
