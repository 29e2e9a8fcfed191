import { describe, expect, test } from 'vitest';
import { readEnv } from '../../../../functions/settings/env.ts';
import { findEditor, parseEditors } from '../../../../src/domain/editing/editors.ts';

test('a line per editor: name, address, role, and the room of a redacteur', () => {
  const { editors, problems } = parseEditors(
    ' Anna de Vries <Anna@Example.org> redacteur:de-klop;\n Bo Özgür <bo@example.org> beheerder; ',
  );
  expect(problems).toEqual([]);
  expect(editors).toEqual([
    { name: 'Anna de Vries', email: 'anna@example.org', role: 'redacteur', room: 'de-klop' },
    { name: 'Bo Özgür', email: 'bo@example.org', role: 'beheerder' },
  ]);
  expect(findEditor(editors, ' ANNA@example.org')?.name).toBe('Anna de Vries');
  expect(findEditor(editors, 'anna@example.or')).toBeUndefined();
});

test.each([
  ['anna@example.org redacteur', 'is not `name <mail> role`'],
  ['Anna <anna@example.org>', 'is not `name <mail> role`'],
  ['Anna <anna@example> beheerder', 'is not `name <mail> role`'],
  ['An<na <anna@example.org> beheerder', 'is not `name <mail> role`'],
  ['Anna\u0000 <anna@example.org> beheerder', 'is not `name <mail> role`'],
  ['Anna <anna@example.org> baas', 'has a role that is none of redacteur, beheerder, penningmeester'],
  ['Anna <anna@example.org> beheerder:de-klop', 'has a room, which only a redacteur has'],
  ['A <a@example.org> beheerder; B <A@example.org> redacteur', 'has an address that came before'],
])('%j is refused', (text, message) => {
  expect(parseEditors(text).problems[0]?.message).toContain(message);
});

describe('the settings', () => {
  const production = {
    SITE_ENV: 'production',
    SITE_URL: 'https://buurt.example',
    CMS_EDITORS: 'Anna <anna@example.org> beheerder',
    SMTP_URL: 'smtps://mail.example',
    MAIL_FROM: 'fonds@example.org',
    SIGNING_SECRET: 'x'.repeat(40),
  };
  const github = {
    GITHUB_REPOSITORY: 'buurt/site',
    GITHUB_APP_ID: '1',
    GITHUB_APP_INSTALLATION_ID: '2',
    GITHUB_APP_PRIVATE_KEY: '-----BEGIN RSA PRIVATE KEY-----\\nabc\\n-----END RSA PRIVATE KEY-----',
  };

  test('are read, and the key may stand on one line', () => {
    const env = readEnv({ ...production, ...github });
    expect(env.CMS_EDITORS).toHaveLength(1);
    expect(env.GITHUB_APP_PRIVATE_KEY?.split('\n')).toHaveLength(3);
    expect(env.GITHUB_BRANCH).toBe('main');
  });

  test.each([
    [{ ...production, SMTP_URL: '' }, 'SMTP_URL'],
    [{ ...production, SIGNING_SECRET: '' }, 'SIGNING_SECRET'],
    [{ ...production, ...github, GITHUB_APP_ID: '' }, 'GITHUB_APP_ID'],
    [{ ...production, ...github, GITHUB_APP_PRIVATE_KEY: 'geheim' }, 'GITHUB_APP_PRIVATE_KEY'],
    [{ ...production, ...github, GITHUB_REPOSITORY: 'site' }, 'GITHUB_REPOSITORY'],
    [{ ...production, CMS_EDITORS: 'Anna <anna@example.org> baas' }, 'CMS_EDITORS'],
  ])('that cannot work name the key %#', (source, key) => {
    expect(() => readEnv(source)).toThrow(key);
  });

  test('never repeat the address of an editor', () => {
    expect(() => readEnv({ CMS_EDITORS: 'anna@example.org' })).toThrow(/^(?!.*anna@)/);
  });
});
