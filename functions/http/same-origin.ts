/**
 * Whether a form was sent from our own pages, as the browser itself says. Browsers before 2023 say only the origin, and `null` for
 * a page that hides its address. What sends neither is no browser, so that no page can have tricked it.
 */
export function isSameOrigin(request: Request, siteUrl: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('Origin');
  if (origin === null || origin === 'null') return true;
  return origin === new URL(siteUrl).origin || origin === new URL(request.url).origin;
}
