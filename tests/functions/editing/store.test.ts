import { describe, expect, test } from 'vitest';
import { longestRequest } from '../../../functions/login/read-request.ts';
import { cmsEndpoints } from '../../../src/domain/editing/endpoints.ts';
import { StoreUnavailable } from '../../../src/domain/editing/content-store.ts';
import { firstEntries } from './content.ts';
import { post } from './setup.ts';
import { idOf, newsPath, newsText, setUpStore } from './store-setup.ts';

const oldPath = 'content/news/2026-11-01-oud.md';
const oldText = firstEntries['news/2026-11-01-oud.md'];

describe('reading', () => {
  test('a list has each entry with the id to send back', async () => {
    const { send } = await setUpStore();
    const list = await send({
      action: 'entriesByFolder',
      params: { folder: 'content/news', extension: 'md', depth: 1 },
    });
    expect(await list.json()).toEqual([{ data: oldText, file: { path: oldPath, id: await idOf(oldText) } }]);
  });

  test('settings come by name, and one that is not there is empty', async () => {
    const { send } = await setUpStore();
    const files = [{ path: 'content/settings/donations.yml', label: 'Doneren' }, { path: 'content/settings/weg.yml' }];
    const [found, absent] = await (await send({ action: 'entriesByFiles', params: { files } })).json();
    expect(found).toMatchObject({ data: expect.stringContaining('fund'), file: { label: 'Doneren' } });
    expect(absent).toEqual({ data: null, file: { path: 'content/settings/weg.yml', id: null } });
  });

  test('an entry that is not there is a 404, which Decap expects of a new one', async () => {
    const { send } = await setUpStore();
    expect((await send({ action: 'getEntry', params: { path: newsPath } })).status).toBe(404);
  });
});

describe('content that the site refuses', () => {
  test.each([
    ['a field too long', newsText.replace('Feest', 'F'.repeat(100)), ['title'], 'deze tekst is te lang'],
    ['a field left empty', newsText.replace('summary: Er is feest.', 'summary:'), ['summary'], 'nog leeg'],
    ['a wrong date', newsText.replace('2026-11-23', 'morgen'), ['date'], 'geen datum'],
    [
      'a room that does not exist',
      newsText.replace('summary:', 'rooms: [nergens]\nsummary:'),
      undefined,
      'nergens bestaat niet',
    ],
    [
      'a picture that is not there',
      newsText.replace('summary:', 'picture: { src: ./weg.jpg, alt: Weg }\nsummary:'),
      undefined,
      'weg.jpg bestaat niet',
    ],
    [
      'a field that nobody knows',
      newsText.replace('summary:', 'layout: ../../kwaad\nsummary:'),
      undefined,
      'dit veld bestaat niet',
    ],
    ['a script', `${newsText}\n<script>alert(1)</script>\n`, undefined, 'HTML-code'],
    ['a link that runs code', `${newsText}\n[klik](javascript:alert(1))\n`, undefined, 'de link javascript:'],
    [
      'a link to a page that is not there',
      `${newsText}\n[klik](/nergens/)\n`,
      undefined,
      'Er is geen pagina /nergens/',
    ],
    ['a link without its slash', `${newsText}\n[klik](/faq)\n`, undefined, 'Zet een / achter het adres'],
    ['a link that begins nowhere', `${newsText}\n[klik](faq)\n`, undefined, 'met een / vooraan'],
    ['no fields at all', 'zomaar tekst', undefined, 'de velden ontbreken'],
  ])('%s is named, and there is no commit', async (_, raw, field, message) => {
    const { save, head } = await setUpStore();
    const before = head();
    const response = await save(newsPath, raw);
    expect(response.status).toBe(422);
    const { code, problems } = await response.json();
    expect(code).toBe('refused');
    expect(problems[0].path).toBe(newsPath);
    expect(problems[0].message).toContain(message);
    if (field) expect(problems[0].field).toEqual(field);
    expect(head()).toBe(before);
  });

  test('a field deep inside is named by keys and by the words of the form', async () => {
    const { save } = await setUpStore();
    const text = firstEntries['activities/koken.md'];
    const response = await save('content/activities/koken.md', text.replace("'12:00'", "'09:00'"), await idOf(text));
    expect((await response.json()).problems).toEqual([
      {
        path: 'content/activities/koken.md',
        field: ['when', 'ends'],
        place: ['Wanneer?', 'Tot (ends)'],
        message: 'deze tijd is niet later dan de tijd waarop het begint.',
      },
    ]);
  });

  test('a request of more than six megabytes is not read to its end', async () => {
    const { store, cookie } = await setUpStore();
    const response = await store(post(cmsEndpoints.store, 'x'.repeat(longestRequest + 1), { cookie }));
    expect(response.status).toBe(413);
  });

  test.each(['{', '[]', '{"action":"git","params":{}}', '{"action":"persistEntry","params":{"dataFiles":[]}}'])(
    'the request %s is not understood',
    async (body) => {
      const { store, cookie } = await setUpStore();
      expect((await store(post(cmsEndpoints.store, body, { cookie }))).status).toBe(400);
    },
  );
});

describe('somebody else saved first', () => {
  test('both texts come back, and the editor can still choose the own one', async () => {
    const { save, colleague, read } = await setUpStore();
    const base = await idOf(oldText);
    const bo = await colleague('redacteur');
    expect((await bo.save(oldPath, oldText.replace('Oud', 'Van Bo'), base)).status).toBe(200);

    const mine = oldText.replace('Oud', 'Van Anna');
    const refused = await save(oldPath, mine, base);
    expect(refused.status).toBe(409);
    const { conflicts } = await refused.json();
    const theirs = oldText.replace('Oud', 'Van Bo');
    expect(conflicts).toEqual([{ path: oldPath, yours: mine, theirs, theirsId: await idOf(theirs) }]);
    expect(read(oldPath)).toContain('Van Bo');

    expect((await save(oldPath, mine, conflicts[0].theirsId)).status).toBe(200);
    expect(read(oldPath)).toContain('Van Anna');
  });

  test('an entry that was removed meanwhile is a conflict too', async () => {
    const { save, colleague } = await setUpStore();
    const bo = await colleague('redacteur');
    await bo.send({ action: 'deleteFiles', params: { paths: [oldPath] } });
    const refused = await save(oldPath, oldText, await idOf(oldText));
    expect((await refused.json()).conflicts).toMatchObject([{ theirs: null, theirsId: null }]);
  });

  test('a new entry never takes the place of one that is there', async () => {
    const { save } = await setUpStore();
    expect((await save(oldPath, newsText)).status).toBe(409);
  });

  test('nothing is removed that changed since it was read', async () => {
    const { send, head } = await setUpStore();
    const before = head();
    const params = { paths: [oldPath], bases: { [oldPath]: await idOf('anders') } };
    expect((await send({ action: 'deleteFiles', params })).status).toBe(409);
    expect(head()).toBe(before);
  });
});

test('a link may lead to a page, an entry, itself, another site or an anchor', async () => {
  const { save } = await setUpStore();
  const links = [
    '/hulp/',
    '/hulp/#geld',
    '/nieuws/2026-11-01-oud/',
    '/nieuws/2026-11-23-feest/',
    '#kop',
    'https://example.org/x',
    'mailto:a@example.org',
  ];
  const raw = newsText + links.map((link) => `\n[klik](${link})\n`).join('');
  expect((await save(newsPath, raw)).status).toBe(200);
});

describe('taking away', () => {
  test('what others point to stays, and it says who does', async () => {
    const { send, head } = await setUpStore();
    const before = head();
    const response = await send({ action: 'deleteFiles', params: { paths: ['content/rooms/de-klop.md'] } });
    expect(response.status).toBe(422);
    const { problems } = await response.json();
    expect(problems.map(({ path }: { path: string }) => path)).toContain('content/activities/koken.md');
    expect(head()).toBe(before);
  });

  test('a page that another links to stays', async () => {
    const { save, send } = await setUpStore();
    await save(newsPath, `${newsText}\n[Lees ook](/nieuws/2026-11-01-oud/)\n`);
    const response = await send({ action: 'deleteFiles', params: { paths: [oldPath] } });
    expect((await response.json()).problems[0].message).toContain('/nieuws/2026-11-01-oud/');
  });

  test('moving an entry is one commit', async () => {
    const { save, git, head } = await setUpStore();
    const before = head();
    const newPath = 'content/news/2026-11-02-oud.md';
    expect((await save(oldPath, oldText, await idOf(oldText), { newPath })).status).toBe(200);
    expect(git('rev-list', '--count', `${before}..HEAD`)).toBe('1');
    expect(git('ls-files', 'content/news')).toBe(newPath);
  });
});

test('when the store is out of reach the text can be sent again later', async () => {
  const { deps } = await setUpStore();
  const away = { ...deps.store, tree: () => Promise.reject(new StoreUnavailable('weg')) };
  const { save } = await setUpStore('beheerder', { store: away });
  const response = await save(newsPath, newsText);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ code: 'unavailable' });
});
