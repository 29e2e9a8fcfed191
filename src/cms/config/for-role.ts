import { contentPrefix } from '../../domain/editing/endpoints.ts';
import type { Session } from '../../domain/editing/login-protocol.ts';
import type { EditorCollection } from './decap-config.ts';

/** What somebody sees in the menu. The server decides what they may write; here they are spared what it would refuse. */
export function collectionsFor({ role, room }: Session, collections: readonly EditorCollection[]) {
  switch (role) {
    case 'beheerder':
      return collections;
    case 'redacteur':
      return [
        ...collections.filter(({ name }) => name === 'news' || name === 'activities'),
        ...collections.flatMap((one) => (room !== undefined && one.name === 'rooms' ? [noticesOf(one, room)] : [])),
      ];
    case 'penningmeester':
      return [];
  }
}

function noticesOf(rooms: EditorCollection, room: string) {
  const fields = 'fields' in rooms ? rooms.fields.filter(({ name }) => name === 'notices') : [];
  return {
    name: 'rooms',
    label: 'Mijn kamer',
    label_singular: 'Mijn kamer',
    editor: { preview: false },
    files: [
      {
        name: room,
        label: 'Mededelingen',
        file: `${contentPrefix}rooms/${room}.md`,
        media_folder: '',
        public_folder: '.',
        fields,
      },
    ],
  };
}
