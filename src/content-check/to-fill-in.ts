import type * as z from 'zod';
import { anbi } from '../collections/anbi.ts';
import { storedImage } from '../collections/collection.ts';
import { rooms } from '../collections/rooms.ts';
import { donations, organisation } from '../collections/settings.ts';
import { translations } from '../collections/translations.ts';
import type { ContentFolder } from './check-content.ts';
import { isProblem, parseEntry } from './parse-entry.ts';

/** What the site cannot open without, what no gift is taken without, and what would be better. */
export type Urgency = 'opening' | 'gifts' | 'better';

/** Something that only the organisation can fill in; visitors do not hear of it. */
export interface ToFillIn {
  readonly urgency: Urgency;
  /** In Dutch, for who maintains the site: "Organisatie: KvK-nummer". */
  readonly what: string;
  /** Path of the file under `content/`. */
  readonly path: string;
}

/** Most urgent first. A file that cannot be read is not spoken of: the check of the content says what is wrong with it. */
export function toFillIn({ files }: Pick<ContentFolder, 'files'>): ToFillIn[] {
  const read = <Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> | undefined => {
    const file = files.find((one) => one.path === path);
    const parsed = file && parseEntry(file);
    return parsed === undefined || isProblem(parsed) ? undefined : schema.safeParse(parsed.data).data;
  };
  const setting = <Schema extends z.ZodType>(one: { name: string; schema: (image: typeof storedImage) => Schema }) =>
    read(`settings/${one.name}.yml`, one.schema(storedImage));
  const roomSchema = rooms.schema(storedImage);
  const found = [
    ...ofOrganisation(setting(organisation)),
    ...ofGifts(setting(donations), setting(anbi)),
    ...files
      .filter(({ path }) => path.startsWith(`${rooms.name}/`))
      .flatMap(({ path }) => ofRoom(path, read(path, roomSchema))),
    ...ofTranslations(setting(translations)),
  ];
  return found.toSorted((one, other) => order.indexOf(one.urgency) - order.indexOf(other.urgency));
}

const order: readonly Urgency[] = ['opening', 'gifts', 'better'];

type Data<Collection extends { schema: (image: typeof storedImage) => z.ZodType }> =
  z.output<ReturnType<Collection['schema']>> | undefined;

function ofOrganisation(data: Data<typeof organisation>): ToFillIn[] {
  if (!data) return [];
  const { legalName, email, phone, address, chamberOfCommerce } = data;
  return lacking(`settings/${organisation.name}.yml`, organisation.label, [
    ['opening', 'naam in de statuten', legalName],
    ['opening', 'e-mail of telefoon', email ?? phone],
    ['opening', 'postadres', address],
    ['gifts', 'KvK-nummer', chamberOfCommerce],
  ]);
}

function ofGifts(gifts: Data<typeof donations>, status: Data<typeof anbi>): ToFillIn[] {
  return [
    ...lacking(`settings/${donations.name}.yml`, donations.label, [
      ['gifts', 'rekening (IBAN) om zelf naar over te maken', gifts?.bankTransfer],
      ['better', 'kosten van een betaling', gifts?.paymentCosts],
    ]),
    ...lacking(`settings/${anbi.name}.yml`, anbi.label, [
      ['gifts', 'is wie de giften krijgt een ANBI?', status?.status.type === 'unknown' ? undefined : true],
    ]),
  ];
}

function ofRoom(path: string, room: Data<typeof rooms>): ToFillIn[] {
  if (!room || room.status.type === 'closed') return [];
  const { name, status, address, openingHours, contact, access } = room;
  const isAccessKnown = Object.values(access).some((answer) => answer !== 'unknown');
  return lacking(path, name, [
    ['better', 'is de kamer open?', status.type === 'unknown' ? undefined : true],
    ['better', 'adres', address],
    ['better', 'openingstijden', openingHours],
    ['better', 'telefoon, e-mail of website', contact],
    ['better', 'kan iedereen naar binnen?', isAccessKnown || undefined],
  ]);
}

function ofTranslations(data: Data<typeof translations>): ToFillIn[] {
  return lacking(`settings/${translations.name}.yml`, translations.label, [
    ['better', 'wie de vertalingen heeft nagekeken', data?.checks[0]],
  ]);
}

function lacking(path: string, about: string, fields: readonly (readonly [Urgency, string, unknown])[]): ToFillIn[] {
  return fields.flatMap(([urgency, field, value]) =>
    value === undefined ? [{ urgency, what: `${about}: ${field}`, path }] : [],
  );
}
