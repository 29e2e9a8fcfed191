import { cmsEndpoints } from '../../src/domain/editing/endpoints.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { fail, failWith } from '../login/answers.ts';
import type { EditingDeps } from '../editing/deps.ts';
import { answerCmsLogin } from '../login/request-login.ts';
import { answerCmsLoginCode } from '../login/login-code.ts';
import { answerCmsLoginLink } from '../login/login-link.ts';
import { answerCmsLogout } from '../login/logout.ts';
import { answerCmsSession } from '../login/session.ts';
import { answerCmsStore } from '../editing/store.ts';
import type { Handler } from '../http/deps.ts';
import type { ApiHandlers } from '../web-server/create-server.ts';
import type { Env } from '../settings/env.ts';
import { hasLeft } from '../http/has-left.ts';
import { logError } from '../http/log.ts';
import { lazy } from './lazy.ts';
import { connectEditing, type EditingHost } from './editing.ts';

const endpoints: Readonly<Record<string, (deps: EditingDeps) => Handler>> = {
  [cmsEndpoints.login]: answerCmsLogin,
  [cmsEndpoints.loginCode]: answerCmsLoginCode,
  [cmsEndpoints.loginLink]: answerCmsLoginLink,
  [cmsEndpoints.logout]: answerCmsLogout,
  [cmsEndpoints.session]: answerCmsSession,
  [cmsEndpoints.store]: answerCmsStore,
};

export interface Editing {
  readonly handlers: ApiHandlers;
  /** Opens what the first editor needs; nothing where there are no editors. */
  connect(): Promise<void>;
  close(): Promise<void>;
}

/** Everything under /api/cms/. Nothing is opened before the first request. Without editors there is nobody to answer. */
export function createEditing(env: Env, host: EditingHost): Editing {
  const services = lazy(() => connectEditing(env, host));
  const isOpen = env.CMS_EDITORS !== undefined || host.developer !== undefined;
  const paths = Object.entries(endpoints).map(([path, create]) => {
    const handler = lazy(async () => create(await services.get()));
    return [path, isOpen ? guarded(path, () => handler.get()) : closed] as const;
  });
  return {
    handlers: Object.fromEntries(paths),
    connect: async () => {
      if (isOpen) await services.get();
    },
    close: async () => (await services.opened())?.close(),
  };
}

const closed: Handler = async () => failWith(503, { code: 'unavailable', error: editing.closed });

/** An error that nobody expected is for the log; the editor keeps the text and tries again. */
function guarded(path: string, handler: () => Promise<Handler>): Handler {
  return async (request) => {
    try {
      return await (
        await handler()
      )(request);
    } catch (error) {
      if (hasLeft(request, error)) throw error;
      logError(path, error);
      return fail('unavailable');
    }
  };
}
