import { storedImage } from '../collections/collection.ts';
import { rooms } from '../collections/rooms.ts';
import type { ContentFolder } from './check-content.ts';
import type { ContentProblem } from './content-file.ts';
import { isProblem, parseEntry } from './parse-entry.ts';

/** Rooms whose entry says two things at once. It stops no build: the status decides what visitors see, and an editor hears of the rest. */
export function roomNotices({ files }: Pick<ContentFolder, 'files'>): ContentProblem[] {
  return files.flatMap((file) => {
    if (!file.path.startsWith(`${rooms.name}/`)) return [];
    const parsed = parseEntry(file);
    if (isProblem(parsed)) return [];
    const room = rooms.schema(storedImage).safeParse(parsed.data);
    if (!room.success) return [];
    const notice = (label: string, message: string): ContentProblem => ({ path: file.path, place: [label], message });
    const { status, openingHours } = room.data;
    switch (status.type) {
      case 'open':
        return [];
      case 'moved':
        return [
          ...(status.address ? [] : [notice('Nieuw adres', 'de kamer is verhuisd, en het nieuwe adres is nog leeg.')]),
          ...(status.geo ? [] : [notice('Nieuwe plek op de kaart', 'de kamer is verhuisd, en deze plek is nog leeg.')]),
        ];
      case 'closed':
      case 'unknown':
        return openingHours
          ? [
              notice(
                'Openingstijden',
                'deze tijden staan er nog, terwijl de kamer niet (zeker) open is. Niemand ziet "Nu open".',
              ),
            ]
          : [];
    }
  });
}
