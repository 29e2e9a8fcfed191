import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileEditingStorage } from '../../../functions/adapters/editing/file-storage.ts';
import { createPost, type Sent } from '../mails/spy-post.ts';
import { createMolliePayouts } from '../../../functions/adapters/mollie/payouts.ts';
import { readPayoutsUntil } from '../../../functions/jobs/payouts.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { randomSecrets } from '../../../functions/adapters/system/random-secrets.ts';
import { answerTreasurer } from '../../../functions/treasurer/answer-treasurer.ts';
import type { TreasurerDeps } from '../../../functions/treasurer/deps.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../src/domain/donations/payments/start-donation.ts';
import { parseEditors } from '../../../src/domain/editing/editors.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { aRequest } from '../../doubles/fund.ts';
import { visit } from '../../mollie/visit.ts';
import { setUpDonations, siteUrl } from '../donations/donation-setup.ts';

const penny = 'penny@example.org';

/** The treasurer's pages on real books and a stand-in for Mollie, with one paid gift. */
export async function setUpTreasurer(request: Parameters<typeof aRequest>[0] = {}) {
  const donations = await setUpDonations();
  const { storage, folder, clock } = donations;
  const login = await openFileEditingStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => login.close());
  const sent: Sent[] = [];
  const later: Promise<void>[] = [];
  const { editors } = parseEditors(
    `Penny <${penny}> penningmeester; Anna <anna@example.org> beheerder; Bo <bo@example.org> redacteur`,
  );
  const deps = {
    ...donations.deps,
    ...storage,
    logins: login.logins,
    sessions: login.sessions,
    secrets: randomSecrets('een geheim dat niemand kent, ook niet op een dag'),
    editors: () => editors,
    accounts: { journal: 'MEM', provider: '1250', gifts: '8000', returned: '8090', costs: '4500', bank: '1100' },
    payoutsReadAt: ['mollie'],
    post: createPost(sent),
    mailIsUp: async () => true,
    afterwards: (work: () => Promise<void>) => void later.push(work()),
  } satisfies TreasurerDeps;
  const answer = answerTreasurer(deps);
  const started = await startDonation(deps, aRequest(request), 'key-of-the-form');
  if (started.outcome !== 'checkout') throw new Error(started.outcome);
  await visit(started.checkoutUrl, 'paid');
  const { donationId } = started;
  const paymentId = (await donations.mollie.control({})).payments[0]?.id ?? '';
  await settlePayment(deps, paymentId);

  async function codeFor(email: string): Promise<string> {
    await answer(formPost(routes.login, { email }));
    await Promise.all(later);
    return /\b(\d{6})\b/.exec(sent.at(-1)?.text ?? '')?.[1] ?? '';
  }

  async function logIn(email = penny): Promise<string> {
    const response = await answer(formPost(routes.login, { email, code: await codeFor(email) }));
    return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  }

  const cookie = await logIn();
  return {
    ...donations,
    deps,
    answer,
    sent,
    codeFor,
    logIn,
    cookie,
    donationId,
    paymentId,
    settled: () => Promise.all(later),
    open: (path: string) => answer(pageGet(path, cookie)),
    send: (path: string, fields: Readonly<Record<string, string>>) => answer(formPost(path, fields, { cookie })),
    refunds: async () => (await deps.provider.readPayment(paymentId))?.refunds ?? [],
    acts: async () => (await storage.audit.page(50)).map(({ action }) => action).toReversed(),
    /** All that is in the database, as bytes on the disk. */
    database: () => ['ledger.db', 'ledger.db-wal'].map((name) => readFileSync(join(folder, name), 'latin1')).join(''),
    /** Reads what the stand-in paid out, as the job does every hour. */
    readPayouts: (accessToken = `access_${'a'.repeat(30)}`) =>
      readPayoutsUntil(
        {
          ...deps,
          payoutSources: [
            createMolliePayouts({
              accessToken,
              mode: 'test',
              apiEndpoint: donations.mollie.apiEndpoint,
              retryDelay: 1,
            }),
          ],
        },
        Infinity,
      ),
    pass: (ms: number) => clock.advance(ms),
  };
}

export interface FormSender {
  readonly cookie?: string;
  /** `null` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

export function formPost(
  path: string,
  fields: Readonly<Record<string, string>>,
  { cookie, headers = {} }: FormSender = {},
): Request {
  const all = { Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }), ...headers };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
  const request = new Request(siteUrl + path, { method: 'POST', body: new URLSearchParams(fields), headers: given });
  return rememberClientAddress(request, '192.0.2.1');
}

export function pageGet(path: string, cookie?: string): Request {
  const headers = cookie === undefined ? {} : { Cookie: cookie };
  return rememberClientAddress(new Request(siteUrl + path, { headers }), '192.0.2.1');
}
