import { answerCmsLoginCode } from '../../../functions/login/login-code.ts';
import { answerCmsLogin } from '../../../functions/login/request-login.ts';
import { answerCmsStore } from '../../../functions/editing/store.ts';
import { blobId } from '../../../src/domain/editing/content-store.ts';
import { cmsEndpoints } from '../../../src/domain/editing/endpoints.ts';
import type { StoreCall } from '../../../src/domain/editing/protocol.ts';
import { newsText } from './content.ts';
import { cookieOf, post, setUpCms } from './setup.ts';

export const people = {
  beheerder: 'anna@example.org',
  redacteur: 'bo@example.org',
  penningmeester: 'penny@example.org',
};
export type Person = keyof typeof people;

/** An editor who is logged in, and what that editor can send. */
export async function setUpStore(person: Person = 'beheerder', options?: Parameters<typeof setUpCms>[0]) {
  const cms = await setUpCms(options);
  const store = answerCmsStore(cms.deps);
  const logIn = async (who: Person) => {
    await answerCmsLogin(cms.deps)(post(cmsEndpoints.login, { email: people[who] }));
    const { code } = await cms.lastLetter();
    return cookieOf(await answerCmsLoginCode(cms.deps)(post(cmsEndpoints.loginCode, { email: people[who], code })));
  };
  const cookie = await logIn(person);
  const as = (own: string) => ({
    send: (call: StoreCall | object) => store(post(cmsEndpoints.store, call, { cookie: own })),
    save: (path: string, raw: string, base: string | null = null, more: object = {}) =>
      store(post(cmsEndpoints.store, save(path, raw, base, more), { cookie: own })),
  });
  return {
    ...cms,
    ...as(cookie),
    cookie,
    store,
    colleague: async (who: Person) => as(await logIn(who)),
    head: () => cms.git('rev-parse', 'HEAD'),
    read: (path: string) => cms.git('show', `HEAD:${path}`),
  };
}

export function save(
  path: string,
  raw: string,
  base: string | null = null,
  { assets = [], ...file }: { assets?: object[] } & object = {},
) {
  return { action: 'persistEntry', params: { dataFiles: [{ path, raw, base, ...file }], assets } };
}

export function idOf(text: string): Promise<string> {
  return blobId(new TextEncoder().encode(text));
}

export function asset(path: string, bytes: Uint8Array) {
  return { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}

export const newsPath = 'content/news/2026-11-23-feest.md';
export { newsText };
