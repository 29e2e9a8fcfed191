import type { PublishDeps } from '../../src/domain/editing/commit-changes.ts';
import type { LoginDeps } from '../login/deps.ts';

/** All that the endpoints of the editor need. Each asks for the part that it uses. */
export type EditingDeps = LoginDeps & PublishDeps;
