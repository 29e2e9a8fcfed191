/** Who can be written to, as the settings say. Nobody whose address is not known is in here. */
export interface Recipients {
  /** Absent: the organisation has no address. */
  readonly organisation?: { readonly name: string; readonly email: string } | undefined;
  /** In the order of the list: the rooms that are not closed and have an address, or for which the organisation has one. */
  readonly rooms: readonly RoomRecipient[];
}

export interface RoomRecipient {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  /** Of the room itself. Absent: the organisation gets what is for this room. */
  readonly email?: string | undefined;
}

/** What somebody writes about. Each has a form of its own. */
export const topics = ['offer', 'help', 'new-room', 'mistake'] as const;
export type Topic = (typeof topics)[number];

/** In the place of a room: who writes does not know one yet, or it is about none. */
export const anyRoom = 'organisation';

/** Whether the list of rooms has it, with what stands there for no room. */
export function canChoose(choice: string, { organisation, rooms }: Recipients): boolean {
  return (choice === anyRoom && organisation !== undefined) || rooms.some(({ slug }) => slug === choice);
}

/** Without somebody who reads it there is no form. */
export function isOpen(topic: Topic, { organisation, rooms }: Recipients): boolean {
  return organisation !== undefined || (topic !== 'new-room' && rooms.length > 0);
}
