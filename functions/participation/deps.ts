import type { Post } from '../../src/domain/donations/outbox/letter.ts';
import type { Clock } from '../../src/domain/donations/provider/ports.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { PageShell, GuardDeps } from '../http/deps.ts';

/** No books in here: a message is sent at once and kept nowhere. */
export interface ParticipateDeps extends GuardDeps {
  /** The built page `routes.participationFrame` in a language, with who can be written to. */
  readonly pageShell: (language?: Language) => Promise<PageShell>;
  readonly post: Post;
  readonly clock: Clock;
}
