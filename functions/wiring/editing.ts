import type { BuildOutcome, HeldBack } from '../../src/domain/editing/build-outcome.ts';
import type { ContentStore } from '../../src/domain/editing/content-store.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import type { Deployer } from '../../src/domain/editing/publish-ports.ts';
import { localDate } from '../../src/shared/calendar.ts';
import { folderStore } from '../adapters/content/folder-store.ts';
import { changedPaths, checkOutContent } from '../adapters/content/check-out.ts';
import { gitLine } from '../adapters/content/git.ts';
import { restoreContent } from '../adapters/content/restore-content.ts';
import { siteBuilder, type SiteBuilder, type SiteBuilderDeps } from '../adapters/content/site-builder.ts';
import { log } from '../http/log.ts';
import { buildContentFolder, keptAsideFolder } from '../settings/data-folder.ts';
import { pagesAt, type SitePages } from '../editing/site-pages.ts';
import { contentRules } from '../editing/content-rules.ts';
import type { EditingDeps } from '../editing/deps.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { Env } from '../settings/env.ts';
import type { Host } from './host.ts';
import { openStorage } from './donations.ts';
import { openLogin } from './login.ts';

export interface Content {
  readonly store: ContentStore;
  readonly deployer: Deployer;
}

export interface EditingHost extends Pick<Host, 'afterwards' | 'files'> {
  /** Absent: GitHub, as the settings say. */
  readonly content?: Content;
  readonly developer?: Editor;
  /** The site that visitors see, as files; absent: it is asked. */
  readonly pages?: () => SitePages;
}

export type EditingServices = EditingDeps & { close(): void };

/** Names the implementations for the editor, as `wiring.ts` does for donations. */
export async function connectEditing(env: Env, host: EditingHost): Promise<EditingServices> {
  const content = await (host.content ?? openGithub(env));
  const { counters, ...books } = await openStorage(env, host);
  const { developer } = host;
  const clock = systemClock;
  const login = await openLogin(env, host, counters, developer);
  return {
    ...login,
    ...content,
    counters,
    clock,
    rules: contentRules({ today: () => localDate(clock.now()), pages: host.pages ?? (() => pagesAt(env.SITE_URL)) }),
    siteUrl: env.SITE_URL,
    afterwards: host.afterwards,
    ...(developer && { developer }),
    close() {
      login.close();
      books.close();
    },
  };
}

/** The content folder of this machine. `watched`: the dev server shows every change by itself, and nothing is undone that a developer has half done. */
export function openFolder(env: Env): { store: ContentStore; watched: Deployer } {
  const store = folderStore(folderOf(env));
  return { store, watched: { wake: () => undefined, stateOf: async () => ({ state: 'live' }) } };
}

export interface Builder {
  readonly store: ContentStore;
  readonly deployer: SiteBuilder;
  readonly head: () => Promise<string>;
  /** Brings the content folder to what is committed. */
  readonly restore: () => Promise<void>;
  /** The name of who changed a file last. */
  readonly authorOf: (path: string) => Promise<string>;
}

/** The content folder with a builder that makes the site again after each publish, from a copy of what is committed. */
export function openBuilder(
  env: Env,
  deps: Omit<SiteBuilderDeps, 'store' | 'changedPaths' | 'build'> & {
    readonly build: (source: ReleaseSource) => Promise<BuildOutcome>;
  },
): Builder {
  const folder = env.CONTENT_DIR;
  const restore = async () => {
    const moved = await restoreContent(folder, keptAsideFolder, new Date());
    if (moved.length > 0) log('content-restored', { files: moved.length, to: keptAsideFolder });
  };
  const store = folderStore({ ...folderOf(env), prepare: restore });
  return {
    store,
    restore,
    deployer: siteBuilder({
      ...deps,
      store,
      changedPaths: (newer, older) => changedPaths(folder, newer, older),
      async build(commit, heldBack) {
        const content = await checkOutContent(folder, buildContentFolder, commit, heldBack);
        return deps.build({ content, commit, heldBack });
      },
    }),
    head: () => gitLine(folder, ['rev-parse', 'HEAD']),
    authorOf: (path) => gitLine(folder, ['log', '-1', '--format=%an', '--', path]),
  };
}

/** What a site is built of. */
export interface ReleaseSource {
  /** The content as it was committed; nobody writes there while it is being built. */
  readonly content: string;
  readonly commit: string;
  readonly heldBack: readonly HeldBack[];
}

function folderOf({ CONTENT_DIR, SITE_URL }: Env) {
  return { folder: CONTENT_DIR, email: `redactie@${new URL(SITE_URL).hostname}` };
}

async function openGithub(env: Env): Promise<Content> {
  const { GITHUB_REPOSITORY, GITHUB_APP_ID, GITHUB_APP_PRIVATE_KEY, GITHUB_APP_INSTALLATION_ID } = env;
  if (!GITHUB_REPOSITORY || !GITHUB_APP_ID || !GITHUB_APP_PRIVATE_KEY || !GITHUB_APP_INSTALLATION_ID)
    throw new Error('GITHUB_REPOSITORY: is needed where content cannot be kept in a folder');
  const [{ githubClient }, { githubStore }, { hostedDeployer }] = await Promise.all([
    import('../adapters/content/github-client.ts'),
    import('../adapters/content/github-store.ts'),
    import('../adapters/content/hosted-deployer.ts'),
  ]);
  const settings = {
    repository: GITHUB_REPOSITORY,
    branch: env.GITHUB_BRANCH,
    folder: env.CONTENT_DIR,
    appId: GITHUB_APP_ID,
    privateKey: GITHUB_APP_PRIVATE_KEY,
    installationId: GITHUB_APP_INSTALLATION_ID,
    ...(env.GITHUB_API_URL !== undefined && { apiUrl: env.GITHUB_API_URL }),
  };
  const github = githubClient(settings);
  const store = githubStore(settings, github);
  return { store, deployer: hostedDeployer({ siteUrl: env.SITE_URL, branch: env.GITHUB_BRANCH }, store, github) };
}
