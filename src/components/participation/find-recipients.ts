import { cities } from '../../collections/choices.ts';
import type { Recipients } from '../../domain/participation/recipients.ts';
import { listRooms } from '../../queries/rooms.ts';
import { findOrganisation } from '../../queries/settings.ts';

/** Whom the settings name: each room that is not closed by its own address, or else by that of the organisation. */
export async function findRecipients(): Promise<Recipients> {
  const [organisation, rooms] = await Promise.all([findOrganisation(), listRooms()]);
  return {
    ...(organisation.email && { organisation: { name: organisation.name, email: organisation.email } }),
    rooms: rooms.flatMap(({ id, name, city, status, contact }) => {
      const email = contact?.email;
      const isReached = status.type !== 'closed' && (email ?? organisation.email) !== undefined;
      return isReached ? [{ slug: id, name, city: cities[city], ...(email && { email }) }] : [];
    }),
  };
}
