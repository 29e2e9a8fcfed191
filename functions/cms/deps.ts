import type { PublishDeps } from '../../src/editing/commit-changes.ts';
import type { Editor } from '../../src/editing/editors.ts';
import type { LogInDeps } from '../../src/editing/log-in.ts';
import type { RequestLoginDeps } from '../../src/editing/request-login.ts';
import type { Letter } from '../../src/donations/letter.ts';
import type { GuardDeps, LaterDeps } from '../http/deps.ts';

/** All that the endpoints of the editor need. Each asks for the part that it uses. */
export type CmsDeps = PublishDeps &
  LogInDeps &
  RequestLoginDeps &
  GuardDeps &
  LaterDeps & {
    readonly post: (letter: Letter) => Promise<unknown>;
    /** Who is logged in by himself on this very machine; the dev server only. */
    readonly developer?: Editor;
  };
