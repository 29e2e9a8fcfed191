import { environment, isProduction } from '../environment.ts';

/** Only the real site is for search engines: a copy of it would compete, and shows activities that do not exist. */
export function GET(): Response {
  const lines = isProduction
    ? ['User-agent: *', 'Allow: /', '', `Sitemap: ${environment.SITE_URL}/sitemap-index.xml`]
    : ['User-agent: *', 'Disallow: /'];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
