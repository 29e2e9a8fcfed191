import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { onTestFinished } from 'vitest';
import { openFileStorage } from '../../../functions/adapters/ledger/file-storage.ts';
import { answerDonationForm } from '../../../functions/donations/donation-form.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { createMollieProvider } from '../../../functions/adapters/mollie/mollie.ts';
import type { DonationDeps, PageShell, Handler } from '../../../functions/http/deps.ts';
import { clientAddressOf, rememberClientAddress } from '../../../functions/http/client-address.ts';
import { createSealer } from '../../../functions/adapters/system/sealer.ts';
import { slidingLimits } from '../../../functions/adapters/system/sliding-limits.ts';
import { returnToken } from '../../../src/domain/donations/payments/tokens.ts';
import { endpoints, routesIn } from '../../../src/routes.ts';
import { languageNamed, languages, type Language } from '../../../src/i18n/languages.ts';
import type { DonationPage } from '../../../src/views/donations/donation-page.ts';
import { contentMarker, titleMarker, writeDonationPage } from '../../../src/views/ui/page-shell.ts';
import { fund, setClock, start } from '../../doubles/fund.ts';
import { startMollie } from '../../mollie/server.ts';

export const siteUrl = 'https://site.example';

export const content: DonationPage = {
  fund: 'BuurtWerkKamerFonds',
  isTrial: true,
  presets: [500, 1000, 2500].map((cents) => ({ cents, makesPossible: `Steun ${cents}` })),
  rooms: [
    { slug: 'de-klop', name: 'De Klop', city: 'Utrecht' },
    { slug: 'top', name: 'TOP', city: 'Amsterdam' },
  ],
};

export const frameOf = (page: DonationPage): PageShell => ({
  html: `<!doctype html><html lang="nl"><head><title>${titleMarker} – Site</title></head><body><main><h1>${titleMarker}</h1>${contentMarker}${writeDonationPage(page)}</main></body></html>`,
  headers: new Headers({ 'Content-Security-Policy': "default-src 'none'", 'X-Frame-Of': 'nobody' }),
});

interface SetUp {
  readonly perVisitor?: number;
  readonly global?: number;
  /** What the site says more about giving. */
  readonly page?: Partial<DonationPage>;
}

/** Everything real but the clock, the mail and the host: a ledger in a file, Mollie's client, a stand-in over HTTP. */
export async function setUpDonations({ perVisitor = 100, global = 1000, page = {} }: SetUp = {}) {
  const pageShell = frameOf({ ...content, ...page });
  const clock = setClock(start);
  const folder = await mkdtemp(join(tmpdir(), 'donations-'));
  const storage = await openFileStorage(`file:${join(folder, 'ledger.db')}`);
  const mollie = await startMollie({ now: () => clock.now(), retryAfter: 0 });
  await mollie.control({ webhooks: 'off' });
  onTestFinished(async () => {
    await mollie.stop();
    storage.close();
    await rm(folder, { recursive: true });
  });
  const provider = createMollieProvider({
    apiKey: `test_${'a'.repeat(30)}`,
    apiEndpoint: mollie.apiEndpoint,
    retryDelay: 1,
    timeLimit: 1_500,
  });
  const later: Promise<void>[] = [];
  const base = fund({ clock, ledger: storage.ledger, outbox: storage.outbox, cardStop: storage.cardStop });
  const deps = {
    ...base,
    provider,
    ids: { next: () => crypto.randomUUID() },
    addresses: {
      ...base.addresses,
      webhookUrl: `${siteUrl}${endpoints.mollieWebhook}`,
      returnUrl: (token: string, language?: string) =>
        siteUrl + routesIn(languageNamed(language)).donationStatusOf(token),
    },
    pageShell: async (language: Language = 'nl') => ({
      ...pageShell,
      html: pageShell.html.replace('lang="nl"', `lang="${language}"`),
    }),
    siteUrl,
    sealer: createSealer(['a secret for tests']),
    visitorKey,
    limits: slidingLimits(
      { counters: storage.counters, clock, visitorKey, emailKey: async (email) => email },
      { perVisitor, perEmail: 100, global },
    ),
    afterwards: (work: () => Promise<void>) => void later.push(work()),
  };
  return {
    deps,
    mollie,
    clock,
    storage,
    folder,
    /** Amounts in cents of every payment that Mollie was asked for. */
    charged: async () => (await mollie.control({})).payments.map(({ amount }) => amount),
    /** What goes on after an answer has come to its end. */
    settled: () => Promise.all(later),
    tokenOf: (donationId: string) => returnToken(deps.signer, donationId),
  };
}

async function visitorKey(request: Request): Promise<string> {
  return `visitor ${clientAddressOf(request)}`;
}

export interface Sender {
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A form as a browser sends it from our own page. */
export function post(
  path: string,
  fields: Readonly<Record<string, string>>,
  { from = '192.0.2.1', headers }: Sender = {},
) {
  const body = new URLSearchParams(fields);
  const own = { Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin', 'User-Agent': 'Test' };
  return rememberClientAddress(
    new Request(siteUrl + path, { method: 'POST', body, headers: { ...own, ...headers } }),
    from,
  );
}

/** Sends the gift form as a browser does: when it is sent back to the form, it asks for that with the cookie that came along. */
export function browser(deps: DonationDeps): Handler {
  return async (request) => {
    const answer = await answerDonations(deps)(request);
    return isBackAtForm(answer) ? answerDonationForm(deps)(get(locationOf(answer), cookieFrom(answer))) : answer;
  };
}

export function isBackAtForm(answer: Response): boolean {
  return languages.some((language) => locationOf(answer) === routesIn(language).donationForm);
}

export function cookieFrom(answer: Response): string {
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

export function get(path: string, cookie?: string): Request {
  return new Request(siteUrl + path, cookie ? { headers: { Cookie: cookie } } : {});
}

export async function documentOf(response: Response) {
  return parse(await response.text(), { comment: true });
}

export function locationOf(response: Response): string {
  return response.headers.get('Location') ?? `no Location, but ${response.status}`;
}

/** What a browser would send of the gift form on a page, when its main button is pressed. */
export function formOf(page: HTMLElement): Record<string, string> {
  const form = page.querySelector('form.donation');
  const fields: Record<string, string> = {};
  for (const input of form?.querySelectorAll('input') ?? []) {
    const chosen = !['radio', 'checkbox'].includes(input.getAttribute('type') ?? '') || input.hasAttribute('checked');
    if (chosen) fields[input.getAttribute('name') ?? ''] = input.getAttribute('value') ?? '';
  }
  const option = form?.querySelector('option[selected]')?.getAttribute('value');
  // The first line break of a textarea is not part of its text.
  const message = form?.querySelector('textarea')?.text.replace(/^\n/, '') ?? '';
  return { ...fields, ...(option && { purpose: option }), message };
}

/** What a person reads there; nothing when it is not there. */
export function textAt(page: Pick<HTMLElement, 'querySelector'>, selector: string): string | undefined {
  return page.querySelector(selector)?.text.replaceAll(/\s+/g, ' ').trim();
}
