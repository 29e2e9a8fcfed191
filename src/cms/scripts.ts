/**
 * The two scripts of /admin/ by their source, in the order of the page. The login waits for nothing of the editor, so that a browser
 * sees both in the page and fetches them at once.
 */
export const editorScripts = { login: '/src/cms/login/login.ts', editor: '/src/cms/main.ts' } as const;

/** In `npm start` this one stands for both: it fetches them as they were last bundled. */
export const developmentScript = '/admin/editor.js';
