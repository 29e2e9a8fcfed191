import type { PublishDeps } from '../../src/domain/editing/commit-changes.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import type { LogInDeps } from '../../src/domain/editing/log-in.ts';
import type { RequestLoginDeps } from '../../src/domain/editing/request-login.ts';
import type { Letter } from '../../src/domain/donations/outbox/letter.ts';
import type { GuardDeps, LaterDeps } from '../http/deps.ts';

/** All that the endpoints of the editor need. Each asks for the part that it uses. */
export type CmsDeps = PublishDeps &
  LogInDeps &
  RequestLoginDeps &
  GuardDeps &
  LaterDeps & {
    readonly post: (letter: Letter) => Promise<unknown>;
    /** Asked before every login mail, also one to an address that is nobody's: then "no" tells nothing about the address. */
    readonly mailIsUp: () => Promise<boolean>;
    /** Who is logged in by himself on this very machine; the dev server only. */
    readonly developer?: Editor;
  };
