import { documentKinds } from '../../collections/choices.ts';
import { listDocuments } from '../../queries/documents.ts';
import { listRooms } from '../../queries/rooms.ts';
import type { SearchableDocument } from '../../search/documents.ts';

/** Read, and taken away again, by `integrations/search.ts`. */
export async function GET(): Promise<Response> {
  const names = new Map((await listRooms()).map(({ id, name }) => [id, name]));
  const documents = (await listDocuments()).flatMap(({ available, href, title, summary, kind, year, rooms }) =>
    available.type === 'file' && href
      ? [
          {
            href,
            title,
            summary,
            about: [documentKinds[kind], year].filter(Boolean).join(', '),
            rooms: rooms.map((room) => names.get(room) ?? room),
          } satisfies SearchableDocument,
        ]
      : [],
  );
  return Response.json(documents);
}
