import { describe, expect, test } from 'vitest';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import type { MessageField } from '../../../src/domain/participation/fields.ts';
import type { MessageErrorCode } from '../../../src/domain/participation/message.ts';
import { entriesOf } from '../../../src/shared/typed-object.ts';
import { textAt } from '../donations/donation-setup.ts';
import { complete, newRoom, setUpParticipation } from './participate-setup.ts';

const mistakes: Readonly<
  Record<MessageErrorCode, { field: MessageField; typed: Readonly<Record<string, string>>; topic?: 'new-room' }>
> = {
  'room-unknown': { field: 'room', typed: { room: 'paleis' } },
  'place-missing': { field: 'place', typed: { place: ' ' }, topic: 'new-room' },
  'place-too-long': { field: 'place', typed: { place: 'a'.repeat(101) }, topic: 'new-room' },
  'message-missing': { field: 'message', typed: { message: ' \r\n ' } },
  'message-too-long': { field: 'message', typed: { message: 'a'.repeat(1001) } },
  'name-too-long': { field: 'name', typed: { name: 'a'.repeat(101) } },
  'no-way-back': { field: 'email', typed: { email: '', phone: '', copy: '' } },
  'email-invalid': { field: 'email', typed: { email: 'ama@' } },
  'phone-invalid': { field: 'phone', typed: { phone: 'bel maar' } },
  'copy-without-email': { field: 'email', typed: { email: '' } },
};

describe.each(entriesOf(mistakes))('%s', (code, { field, typed, topic = 'offer' }) => {
  test('is said at its field and in the summary, everything typed is still there, and nothing is sent', async () => {
    const { send, mailServer } = await setUpParticipation();
    const given: Record<string, string> = { ...(topic === 'new-room' ? newRoom : complete), ...typed };
    const { status, page } = await send(given);
    expect(status).toBe(422);
    expect(mailServer.taken).toEqual([]);
    expect(textAt(page, `#${topic}-${field}-error`)).toBe(`Fout: ${t.errors[code]}`);
    expect(textAt(page, `[role=alert] a[href="#${topic}-${field}"]`)).toBe(t.errors[code]);
    expect(page.querySelector(`#${topic}-${field}`)?.getAttribute('aria-describedby')).toContain(
      `${topic}-${field}-error`,
    );
    for (const name of ['name', 'email', 'phone'])
      expect(page.querySelector(`#${topic}-${name}`)?.getAttribute('value')).toBe(given[name]);
    expect(page.querySelector('textarea')?.text.replace(/^\n/, '')).toBe(given['message']);
    expect(page.querySelector('[name=copy]')?.hasAttribute('checked')).toBe(given['copy'] === 'yes');
    if (given['room'] === 'de-klop')
      expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('de-klop');
  });
});
