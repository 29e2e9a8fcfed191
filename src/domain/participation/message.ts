import { isEmail } from '../donations/payments/email-address.ts';
import { asks, messageFields, pageIn, type MessageField, type TypedMessage } from './fields.ts';
import { anyRoom, isOpen, topics, type Recipients, type RoomRecipient, type Topic } from './recipients.ts';

const longestText = 1000;
const longestLine = 100;

export interface Message {
  readonly topic: Topic;
  readonly to: { readonly name: string; readonly email: string };
  /** The name of the room that it is for; absent: no room is known yet. */
  readonly room?: string;
  /** Neighbourhood and city, in the writer's words, where a room is asked for. */
  readonly place?: string;
  /** The path of the page of this site that it is about. */
  readonly page?: string;
  readonly message: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** Where the copy goes that the writer asked for. */
  readonly copyTo?: string;
}

export type MessageErrorCode =
  | 'room-unknown'
  | 'place-missing'
  | 'place-too-long'
  | 'message-missing'
  | 'message-too-long'
  | 'name-too-long'
  | 'no-way-back'
  | 'email-invalid'
  | 'phone-invalid'
  | 'copy-without-email';

export interface MessageError {
  readonly field: MessageField;
  readonly code: MessageErrorCode;
}

/** `closed`: nobody with a known address reads messages about this. `topic-unknown`: not from a form of ours. */
export type ParsedMessage =
  | { readonly outcome: 'message'; readonly message: Message }
  | { readonly outcome: 'errors'; readonly topic: Topic; readonly errors: readonly MessageError[] }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'topic-unknown' };

/** Checks everything at once. */
export function parseMessage(typed: TypedMessage, recipients: Recipients): ParsedMessage {
  const topic = topics.find((known) => known === typed.topic);
  if (topic === undefined) return { outcome: 'topic-unknown' };
  if (!isOpen(topic, recipients)) return { outcome: 'closed' };
  const given = answersTo(topic, typed);
  const room = recipients.rooms.find(({ slug }) => slug === textOf(given, 'room'));
  const isForRoom = asks(topic, 'room') && textOf(given, 'room') !== anyRoom;
  const to = isForRoom ? receiver(room, recipients) : recipients.organisation;
  const errors: MessageError[] = [];
  if (to === undefined) errors.push({ field: 'room', code: 'room-unknown' });
  errors.push(...errorsIn(topic, given));
  if (to === undefined || errors.length > 0) return { outcome: 'errors', topic, errors };
  const [name, email, phone] = [lineOf(given, 'name'), textOf(given, 'email'), lineOf(given, 'phone')];
  const page = pageIn(given);
  return {
    outcome: 'message',
    message: {
      topic,
      to,
      ...(room && { room: room.name }),
      ...(asks(topic, 'place') && { place: lineOf(given, 'place') }),
      ...(page && { page }),
      message: textOf(given, 'message'),
      ...(name && { name }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(given.copy && { copyTo: email }),
    },
  };
}

/** What a form does not ask, nobody gets. */
function answersTo(topic: Topic, typed: TypedMessage): TypedMessage {
  return Object.fromEntries(
    messageFields.flatMap((field) => (asks(topic, field) ? [[field, typed[field] ?? '']] : [])),
  );
}

function receiver(room: RoomRecipient | undefined, { organisation }: Recipients): Message['to'] | undefined {
  if (room?.email === undefined) return room && organisation;
  return { name: room.name, email: room.email };
}

function errorsIn(topic: Topic, typed: TypedMessage): MessageError[] {
  const errors: MessageError[] = [];
  const message = textOf(typed, 'message');
  const email = textOf(typed, 'email');
  const phone = textOf(typed, 'phone');
  if (asks(topic, 'place')) {
    const place = textOf(typed, 'place');
    if (place === '') errors.push({ field: 'place', code: 'place-missing' });
    if (place.length > longestLine) errors.push({ field: 'place', code: 'place-too-long' });
  }
  if (message === '') errors.push({ field: 'message', code: 'message-missing' });
  if (message.length > longestText) errors.push({ field: 'message', code: 'message-too-long' });
  if (textOf(typed, 'name').length > longestLine) errors.push({ field: 'name', code: 'name-too-long' });
  // Nobody can answer a message of somebody who cannot be found.
  if (asks(topic, 'phone') && email === '' && phone === '') errors.push({ field: 'email', code: 'no-way-back' });
  else if (email === '' && typed.copy) errors.push({ field: 'email', code: 'copy-without-email' });
  if (email !== '' && !isEmail(email)) errors.push({ field: 'email', code: 'email-invalid' });
  if (phone !== '' && !/^[+\d(][\d\s().-]{5,24}$/.test(phone)) errors.push({ field: 'phone', code: 'phone-invalid' });
  return errors;
}

/** Line breaks as everybody but a browser's form writes them: its counter and ours see the same length. */
function textOf(typed: TypedMessage, name: MessageField): string {
  return (typed[name] ?? '').replaceAll('\r\n', '\n').trim();
}

/** It may end up in a mail's header. */
function lineOf(typed: TypedMessage, name: MessageField): string {
  return textOf(typed, name).replace(/\p{Cc}+/gu, ' ');
}
