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

/** For who has a session: such a browser always says where a POST comes from. What does not say so is no page of ours. */
export function isFromOurSite(request: Request, siteUrl: string): boolean {
  return request.headers.get('Origin') === new URL(siteUrl).origin;
}

/** The same, for a form in plain HTML: it cannot send a header of our own, so the browser's word about the page counts too. */
export function isFromOurPage(request: Request, siteUrl: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site') ?? 'same-origin';
  return isFromOurSite(request, siteUrl) && site === 'same-origin';
}
