import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decapConfig } from '../../../src/cms/config/decap-config.ts';
import { collectionsFor } from '../../../src/cms/config/for-role.ts';
import { readContent } from '../../../src/content-check/read-content.ts';
import { root } from '../../paths.ts';
import { idOf, people, setUpStore, type Person } from './store-setup.ts';

const contentFolder = fileURLToPath(new URL('content/', root));
const { files } = await readContent(contentFolder);
const config = decapConfig([{ id: 'de-klop', name: 'De Klop' }]);

test.each(['beheerder', 'redacteur'] as const)(
  'every form that a %s is offered can be read and saved',
  async (role) => {
    const { send, folder, git } = await setUpStore(role);
    cpSync(contentFolder, `${folder}/content`, { recursive: true });
    git('add', '.');
    git('commit', '--quiet', '--message', 'Alles');
    const offered = offeredTo(role);
    const read = await Promise.all(offered.map((path) => send({ action: 'getEntry', params: { path } })));
    expect(offered.filter((_, index) => read[index]?.status !== 200)).toEqual([]);
    const dataFiles = await Promise.all(offered.map(dataFileOf));
    // So many in one request as the server takes.
    for (let at = 0; at < dataFiles.length; at += 5) {
      const five = dataFiles.slice(at, at + 5);
      const { status } = await send({ action: 'persistEntry', params: { dataFiles: five, assets: [] } });
      expect([status, ...five.map(({ path }) => path)]).toEqual([200, ...five.map(({ path }) => path)]);
    }
  },
);

async function dataFileOf(path: string) {
  const raw = files.find((file) => `content/${file.path}` === path)?.text ?? '';
  return { path, raw, base: await idOf(raw) };
}

function offeredTo(role: Person): string[] {
  const session = { name: 'A', email: people[role], role, ...(role === 'redacteur' && { room: 'de-klop' }) };
  const paths = files.map(({ path }) => `content/${path}`);
  return collectionsFor(session, config.collections).flatMap((one) =>
    'files' in one
      ? one.files.map(({ file }) => file)
      : paths.filter((path) => path.startsWith(`${one.folder}/`) && path.endsWith(`.${one.extension}`)),
  );
}
