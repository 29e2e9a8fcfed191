import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFileEditingStorage } from '../../../functions/adapters/editing/file-storage.ts';
import { answerDonations } from '../../../functions/donations/donations.ts';
import { answerDonationStatus } from '../../../functions/donations/donation-status.ts';
import { answerGiftMessages } from '../../../functions/donations/gift-messages.ts';
import { answerModeration } from '../../../functions/donations/moderation.ts';
import { answerMyGift } from '../../../functions/donations/my-gift.ts';
import { reconcileUntil } from '../../../functions/jobs/reconcile.ts';
import { randomSecrets } from '../../../functions/adapters/system/random-secrets.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { day } from '../../../src/shared/time.ts';
import { manageToken } from '../../../src/domain/donations/payments/tokens.ts';
import { parseEditors } from '../../../src/domain/editing/editors.ts';
import { openSession } from '../../../src/domain/editing/sessions.ts';
import { messages } from '../../../src/i18n/nl/messages.ts';
import { endpoints, moderationRoutes, routes } from '../../../src/routes.ts';
import { visit } from '../../mollie/visit.ts';
import { documentOf, get, locationOf, post, setUpDonations, textAt } from './donation-setup.ts';
import { formPost, pageGet } from '../treasurer/treasurer-setup.ts';

const t = messages.moderation;
const gift = {
  frequency: 'once',
  amount: '10',
  purpose: 'fund',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  message: 'Voor de tuin\nLiefs <3',
  shareMessage: 'yes',
  shareName: 'Ama',
};

/** A gift with a message, real books, and the pages of everybody, of editors and of the giver. */
async function setUp(more: Partial<typeof gift> = {}, { isPaid = true } = {}) {
  const donations = await setUpDonations();
  const { deps, storage, folder } = donations;
  const checkout = locationOf(await answerDonations(deps)(post(endpoints.donations, { ...gift, ...more })));
  const back = new URL(await visit(checkout, isPaid ? 'paid' : 'canceled'));
  await answerDonationStatus(deps)(new Request(back));
  const donationId = (await deps.signer.verify('return', back.searchParams.get('gift') ?? '')) ?? '';
  const login = await openFileEditingStorage(`file:${join(folder, 'ledger.db')}`);
  onTestFinished(() => login.close());
  const { editors } = parseEditors(
    'Anna <anna@example.org> beheerder; Bo <bo@example.org> redacteur; Penny <penny@example.org> penningmeester',
  );
  const moderationDeps = {
    ...deps,
    sharedMessages: storage.sharedMessages,
    mode: 'test',
    sessions: login.sessions,
    secrets: randomSecrets('een geheim dat niemand kent, ook niet op een dag'),
    editors: () => editors,
  } as const;
  const moderation = answerModeration(moderationDeps);
  const readers = answerGiftMessages({
    sharedMessages: storage.sharedMessages,
    mode: 'test',
    pageShell: deps.pageShell,
  });
  const cookieOf = async (name: string) => {
    const editor = editors.find((one) => one.name === name);
    return editor && `__Host-cms=${await openSession(moderationDeps, editor)}`;
  };
  const link = await manageToken(deps.signer, donationId, deps.clock.now());
  return {
    ...donations,
    donationId,
    link,
    look: async () =>
      (await documentOf(await readers(get(routes.giftMessages)))).querySelector('[data-messages]')?.text,
    open: async (name = 'Anna', path: string = moderationRoutes.messages) =>
      moderation(pageGet(path, await cookieOf(name))),
    send: async (fields: Readonly<Record<string, string>>, name = 'Anna', headers = {}) => {
      const cookie = await cookieOf(name);
      return moderation(formPost(moderationRoutes.messages, fields, { headers, ...(cookie && { cookie }) }));
    },
    change: (change: string) => answerMyGift(deps)(post(routes.myGift, { link, change })),
    mine: async () => documentOf(await answerMyGift(deps)(get(routes.myGiftOf(link)))),
  };
}

/** What the page would send, with the button that has these words. */
async function fieldsOf(response: Response, button: string) {
  const form = (await documentOf(response)).querySelector('form');
  const pressed = form?.querySelectorAll('button').find(({ text }) => text.trim() === button);
  const fields = [...(form?.querySelectorAll('input') ?? []), ...(pressed ? [pressed] : [])];
  return Object.fromEntries(fields.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']));
}

test('a message is on the site when an editor said yes, and then says no more than the giver allowed', async () => {
  const { look, open, send } = await setUp();
  expect(await look()).toBeUndefined();
  expect((await send(await fieldsOf(await open(), t.approve))).headers.get('Location')).toContain('klaar=approved');
  const text = await look();
  expect(text).toContain('Voor de tuin');
  expect(text).toContain('Liefs <3');
  expect(text).toContain('Ama, november 2026');
  expect(text).not.toContain('Mensah');
});

test('the editor sees the words and the name, and neither address, nor amount, nor full name', async () => {
  const { open } = await setUp();
  const page = await documentOf(await open());
  const text = textAt(page, 'main') ?? '';
  expect(text).toContain('Voor de tuin');
  for (const secret of ['Mensah', 'ama@example.org', '€']) expect(text).not.toContain(secret);
});

test.each([
  ['that was not paid', {}, { isPaid: false }],
  ['without the tick', { shareMessage: '' }, {}],
  ['without a message', { message: '' }, {}],
])('a gift %s gives an editor nothing to decide', async (_what, more, how) => {
  const { open, look } = await setUp(more, how);
  expect(textAt(await documentOf(await open()), 'main')).toContain(t.none.waiting);
  expect(await look()).toBeUndefined();
});

test.each(['withdraw-message', 'erase'])('the giver takes it back at once: %s', async (change) => {
  const { look, open, send, change: press } = await setUp();
  const fields = await fieldsOf(await open(), t.approve);
  await send(fields);
  expect(await look()).toContain('Voor de tuin');
  expect((await press(change)).status).toBe(303);
  expect(await look()).toBeUndefined();
  expect((await send(fields)).headers.get('Location')).toContain('klaar=gone');
  expect(await look()).toBeUndefined();
});

test('"my gift" says how it stands, and has the button until it was pressed', async () => {
  const { mine, open, send, change } = await setUp();
  expect((await mine()).text).toContain('Wij lezen het eerst.');
  await send(await fieldsOf(await open(), t.approve));
  expect((await mine()).text).toContain('Uw bericht staat op de site. Met de naam Ama.');
  await change('withdraw-message');
  const page = await mine();
  expect(page.querySelector('[data-change=withdraw-message]')).toBeNull();
  expect(page.text).toContain('Voor de tuin');
});

test('an editor takes a message down again', async () => {
  const { look, open, send } = await setUp();
  await send(await fieldsOf(await open(), t.approve));
  await send(await fieldsOf(await open(), t.takeDown));
  expect(await look()).toBeUndefined();
  expect(textAt(await documentOf(await open()), 'main')).toContain(t.lists.refused);
});

test('a gift that goes back takes its message along', async () => {
  const { look, open, send, mollie, deps } = await setUp();
  await send(await fieldsOf(await open(), t.approve));
  const paymentId = (await mollie.control({})).payments[0]?.id ?? '';
  await mollie.control({ refund: paymentId });
  await mollie.control({ advance: day });
  expect((await settlePayment(deps, paymentId)).outcome).toBe('settled');
  expect(await look()).toBeUndefined();
});

test('who may decide hears of it once, from the job that runs every half hour; without anybody who may, it waits', async () => {
  const { deps, storage, clock } = await setUp();
  await processOutbox(deps, { limit: 10 });
  deps.mailer.sent.length = 0;
  const job = { ...deps, sharedMessages: storage.sharedMessages };
  const told = () => deps.mailer.sent.filter(({ audience }) => audience === 'moderators');
  await reconcileUntil({ ...job, moderators: [] }, Infinity);
  expect(told()).toEqual([]);
  for (let run = 0; run < 3; run += 1) {
    await reconcileUntil({ ...job, moderators: [{ email: 'anna@example.org' }] }, Infinity);
    clock.advance(day);
  }
  expect(told()).toMatchObject([{ kind: 'messages-waiting', count: 1, mode: 'test' }]);
});

describe('who may decide', () => {
  test.each(['Bo', 'Penny'])('%s may not, nor see what waits', async (name) => {
    const { open, send, donationId, look } = await setUp();
    const response = await open(name);
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('Voor de tuin');
    expect((await send({ bericht: donationId, besluit: 'approved' }, name)).status).toBe(403);
    expect((await open(name, `${moderationRoutes.messages}?aantal=1`)).status).toBe(403);
    expect(await look()).toBeUndefined();
  });

  test('nobody may without a login', async () => {
    const { open, send, donationId, look } = await setUp();
    expect(locationOf(await open('nobody'))).toBe('/admin/#/');
    expect((await send({ bericht: donationId, besluit: 'approved' }, 'nobody')).status).toBe(303);
    expect((await open('nobody', `${moderationRoutes.messages}?aantal=1`)).status).toBe(401);
    expect(await look()).toBeUndefined();
  });

  test.each([{ Origin: 'https://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }, { Origin: null }])(
    'a form of another site decides nothing: %j',
    async (headers) => {
      const { send, donationId, look } = await setUp();
      expect((await send({ bericht: donationId, besluit: 'approved' }, 'Anna', headers)).status).toBe(403);
      expect(await look()).toBeUndefined();
    },
  );

  test('the editor hears how many wait', async () => {
    const { open, send } = await setUp();
    const count = async () => (await open('Anna', `${moderationRoutes.messages}?aantal=1`)).json();
    expect(await count()).toEqual({ waiting: 1 });
    await send(await fieldsOf(await open(), t.refuse));
    expect(await count()).toEqual({ waiting: 0 });
  });
});

test('neither page is kept or found', async () => {
  const { open } = await setUp();
  const { headers } = await open();
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Robots-Tag')).toBe('noindex');
});
