import type { Letter } from '../../src/domain/donations/outbox/letter.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import type { LogInDeps } from '../../src/domain/editing/log-in.ts';
import type { RequestLoginDeps } from '../../src/domain/editing/request-login.ts';
import type { GuardDeps, LaterDeps } from '../http/deps.ts';

/** All that the endpoints for logging in need, of editors and treasurers alike. */
export type LoginDeps = LogInDeps &
  RequestLoginDeps &
  GuardDeps &
  LaterDeps & {
    readonly post: (letter: Letter) => Promise<unknown>;
    /** Asked before every login mail, also one to an unknown address: then "no" tells nothing about the address. */
    readonly mailIsUp: () => Promise<boolean>;
    /** Logged in by working on this very machine; the dev server only. */
    readonly developer?: Editor;
  };
