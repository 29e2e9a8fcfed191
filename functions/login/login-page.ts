import { createHash } from 'node:crypto';
import { html, type SafeHtml } from '@remix-run/html-template';
import { cmsEndpoints, editorAddress } from '../../src/domain/editing/endpoints.ts';
import { editing } from '../../src/i18n/nl/editing.ts';

/** One button, because scanners of mail open every link and press nothing. */
export function linkPage(token: string): Response {
  const { title, press, button } = editing.page;
  return page(
    200,
    title,
    html`<p>${press}</p>
      <form method="post" action="${cmsEndpoints.loginLink}">
        <input type="hidden" name="token" value="${token}" />
        <button>${button}</button>
      </form>`,
  );
}

export function usedUpPage(status: 400 | 401 | 403 | 429): Response {
  const { usedUp, again, toLogin } = editing.page;
  return page(
    status,
    usedUp,
    html`<p>${status === 429 ? editing.tooMany : again}</p>
      <p><a href="${editorAddress.replace(/#.*/, '')}">${toLogin}</a></p>`,
  );
}

/** The colours of the login page, so that whoever comes from a mail knows the place again. */
const style =
  'html{background:#fdf7ec;color:#2b1a20}' +
  'body{max-width:30em;margin:2em auto;padding:0 1em;font:1.125rem/1.5 system-ui,sans-serif}' +
  'a{color:#a3341d}' +
  'button{width:100%;min-height:44px;padding:.75em 2em;border:0;border-radius:2em;background:#a3341d;color:#fff;font:inherit;font-weight:700;cursor:pointer}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Referrer: the address holds the token, and a browser that hides where a form comes from would be refused. */
function page(status: number, title: string, content: SafeHtml): Response {
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><p><b>${editing.page.site}</b></p><h1>${title}</h1>${String(content)}</main></body></html>`;
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    },
  });
}
