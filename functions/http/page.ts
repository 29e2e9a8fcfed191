import type { SafeHtml } from '@remix-run/html-template';
import type { DonationPage } from '../../src/views/donation-page.ts';
import { fillFrame, readDonationPage } from '../../src/views/frame.ts';
import type { PageDeps } from './deps.ts';

export interface DonorPage {
  readonly status?: number;
  readonly title: string;
  readonly content: (page: DonationPage) => SafeHtml;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Never kept, never found, and its address goes nowhere. */
export const forOneDonor = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
} as const;

/** A page for one donor: never kept, never found, and its address goes nowhere. */
export async function pageResponse({ frame }: PageDeps, page: DonorPage): Promise<Response> {
  const { html, headers: ofFrame } = await frame();
  const headers = new Headers(page.headers);
  for (const name of fromFrame) {
    const value = ofFrame.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set('Content-Type', 'text/html; charset=utf-8');
  for (const [name, value] of Object.entries(forOneDonor)) headers.set(name, value);
  const content = page.content(readDonationPage(html));
  return new Response(fillFrame(html, { title: page.title, content }), { status: page.status ?? 200, headers });
}

/** After a POST: the browser asks for another page, and reloading that one sends nothing again. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

const fromFrame = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Permissions-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
];
