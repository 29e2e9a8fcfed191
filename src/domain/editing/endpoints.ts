/** Where the editor's browser talks to. Without Zod, so that the editor's bundle can have this file. */
export const cmsEndpoints = {
  login: '/api/cms/login',
  loginCode: '/api/cms/login/code',
  /** GET shows one button, POST logs in: scanners of mail open links, and press no buttons. */
  loginLink: '/api/cms/login/link',
  logout: '/api/cms/logout',
  session: '/api/cms/session',
  store: '/api/cms/store',
} as const;

/** Where somebody lands after login. The fragment is needed: else one from before survives the redirect. */
export const editorAddress = '/admin/#/';

/** Every POST of a script has it. Another site cannot send it without asking first, and is then refused. */
export const cmsHeader = { name: 'X-BuurtWerkKamers', value: 'cms' } as const;

/** Every path that travels starts with it, whatever the folder is called on the server. */
export const contentPrefix = 'content/';
