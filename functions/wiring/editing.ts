import type { ContentStore } from '../../src/domain/editing/content-store.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import type { Deployer } from '../../src/domain/editing/publish-ports.ts';
import { localDate } from '../../src/shared/calendar.ts';
import { folderStore } from '../adapters/content/folder-store.ts';
import { gitLine } from '../adapters/content/git.ts';
import { siteBuilder, type SiteBuilder, type SiteBuilderDeps } from '../adapters/content/site-builder.ts';
import { pagesOf } from '../editing/check-links.ts';
import { contentRules } from '../editing/content-rules.ts';
import type { CmsDeps } from '../editing/deps.ts';
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
}

export type EditingServices = CmsDeps & { close(): void };

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
    rules: contentRules({ today: () => localDate(clock.now()), pageExists: pagesOf(env.SITE_URL) }),
    siteUrl: env.SITE_URL,
    afterwards: host.afterwards,
    ...(developer && { developer }),
    close() {
      login.close();
      books.close();
    },
  };
}

/** The content folder of this machine. `watched`: the dev server shows every change by itself. */
export function openFolder({ CONTENT_DIR, SITE_URL }: Env): { store: ContentStore; watched: Deployer } {
  const store = folderStore({ folder: CONTENT_DIR, email: `redactie@${new URL(SITE_URL).hostname}` });
  return { store, watched: { wake: () => undefined, stateOf: async () => ({ state: 'live' }) } };
}

/** The content folder with a builder that makes the site again after each publish. */
export function openBuilder(
  env: Env,
  deps: Omit<SiteBuilderDeps, 'store'>,
): { store: ContentStore; deployer: SiteBuilder; head: () => Promise<string> } {
  const { store } = openFolder(env);
  return {
    store,
    deployer: siteBuilder({ store, ...deps }),
    head: () => gitLine(env.CONTENT_DIR, ['rev-parse', 'HEAD']),
  };
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
