import type { SafeHtml } from '@remix-run/html-template';
import type { Routes } from '../../src/routes.ts';
import type { DonationPage } from '../../src/views/donations/donation-page.ts';
import { fillFrame, readDonationPage } from '../../src/views/ui/page-shell.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageShell, PageDeps } from './deps.ts';
import { switched, type Switch } from './language-switch.ts';

export interface VisitorPage {
  readonly status?: number;
  readonly title: string;
  readonly windowTitle?: string | undefined;
  readonly content: SafeHtml;
  readonly headers?: Readonly<Record<string, string>>;
  /** `same-origin` for pages whose forms have to prove where they come from: a browser that hides the page hides its origin too. */
  readonly referrer?: 'no-referrer' | 'same-origin';
  /** Absent: the page is there in Dutch only. */
  readonly addresses?: Switch;
}

/** Never kept, never found, and its address goes nowhere. */
export const forOneDonor = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'no-referrer',
} as const;

export type DonorPage = Omit<VisitorPage, 'content' | 'addresses'> & {
  readonly content: (page: DonationPage) => SafeHtml;
  /** Where the language switch leads; absent: to the form, because this answers something that was sent. */
  readonly address?: (routes: Routes) => string;
};

/** A page for one donor. */
export async function pageResponse(
  deps: Pick<PageDeps, 'pageShell'>,
  { language }: Pick<LocaleContext, 'language'>,
  { content, address = ({ donate }) => donate, ...page }: DonorPage,
): Promise<Response> {
  const pageShell = await deps.pageShell(language);
  return framedPage(pageShell, {
    ...page,
    content: content(readDonationPage(pageShell.html)),
    addresses: (routes) => ({ pageShell: routes.donationFrame, page: address(routes) }),
  });
}

/** A page for one visitor: never kept, never found, and its address goes nowhere. */
export function framedPage(pageShell: PageShell, { title, windowTitle, content, ...page }: VisitorPage): Response {
  const headers = headersFrom(pageShell);
  for (const [name, value] of Object.entries({ ...page.headers, ...forOneDonor })) headers.set(name, value);
  if (page.referrer) headers.set('Referrer-Policy', page.referrer);
  return new Response(
    fillFrame(page.addresses ? switched(pageShell.html, page.addresses) : pageShell.html, {
      title,
      windowTitle,
      content,
    }),
    {
      status: page.status ?? 200,
      headers,
    },
  );
}

/** After a POST: the browser asks for another page, and reloading that one sends nothing again. */
export function seeOther(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { ...headers, Location: location, 'Cache-Control': 'no-store' } });
}

/** Of a page in a frame: what protects it. The rest was of the answer that brought the page shell, such as how its bytes came. */
export function headersFrom(pageShell: PageShell | undefined): Headers {
  const headers = new Headers({ 'Content-Type': 'text/html; charset=utf-8' });
  for (const name of protecting) {
    const value = pageShell?.headers.get(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

const protecting = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
];
