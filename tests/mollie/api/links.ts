export interface Link {
  href: string;
  type: string;
}

export function apiLink(origin: string, path: string): Link {
  return { href: `${origin}/v2/${path}`, type: 'application/hal+json' };
}

export function pageLink(href: string): Link {
  return { href, type: 'text/html' };
}

export function documentation(page: string): Link {
  return pageLink(`https://docs.mollie.com/reference/${page}`);
}

/** 2026-01-31T09:00:00+00:00 */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
}
