import { sum } from '../../../src/domain/donations/money/cents.ts';
import { rememberClientAddress } from '../../../functions/http/client-address.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { documentOf, locationOf, siteUrl } from '../donations/donation-setup.ts';
import { setUpTreasurer } from './treasurer-setup.ts';

const always = { from: '2020-01-01', until: '2039-12-31' };

/** The treasurer's page of bank statements, with what a test asks of it. Accounts in a file are ours, unless it says otherwise. */
export async function setUpStatements({ ours = true } = {}) {
  const world = await setUpTreasurer();
  const post = (
    files: readonly (string | Blob | Uint8Array<ArrayBuffer>)[],
    accounts: readonly string[],
    headers = {},
  ) => {
    const body = new FormData();
    for (const [n, file] of files.entries()) body.append('file', new File([file], `afschrift-${n + 1}.xml`));
    for (const account of accounts) body.append('account', account);
    const all = { Origin: siteUrl, 'Sec-Fetch-Site': 'same-origin', Cookie: world.cookie, ...headers };
    const request = new Request(siteUrl + routes.statement, { method: 'POST', body, headers: all });
    return world.answer(rememberClientAddress(request, '192.0.2.1'));
  };
  const upload = (file: string | Blob | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) =>
    post([file], ours ? accountsIn(file) : [], headers);
  const page = async () => documentOf(await world.open(routes.statement));
  const bookings = () => world.deps.bookings.page('test', always, 999);
  const ofBank = async () => (await bookings()).filter(({ provider }) => provider === 'bank');
  const send = (fields: Readonly<Record<string, string>>) => world.send(routes.statement, fields);
  return {
    ...world,
    post,
    upload,
    page,
    send,
    said: async (response: Response) => plain((await documentOf(await world.open(locationOf(response) ?? ''))).text),
    transfers: async () =>
      (await ofBank()).map(({ cents, purpose, bookedOn, method }) => `${bookedOn} ${cents} ${purpose} ${method}`),
    /** What is left of all that came by bank, in cents. */
    net: async () => sum((await ofBank()).map(({ cents }) => cents)),
    openLines: () => world.deps.statementLines.open('test', 99),
    decide: (action: string, key: string, { purpose = '', gift = '' } = {}) =>
      send({ do: `${action} ${key}`, [`purpose-${key}`]: purpose, [`gift-${key}`]: gift }),
    takeBack: (key: string, reason: string) => send({ do: 'take-back', key, reason }),
  };
}

export const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

function accountsIn(file: string | Blob | Uint8Array<ArrayBuffer>): string[] {
  if (typeof file !== 'string') return ['NL02ABNA0123456789'];
  return [...file.matchAll(/<Acct><Id><IBAN>(\w+)</g)].map(([, iban = '']) => iban);
}
