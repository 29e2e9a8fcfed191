import * as z from 'zod/mini';
import { frequencies } from '../../domain/donations/money/frequency.ts';

const receiver = z.strictObject({
  publicName: z.string(),
  legalName: z.optional(z.string()),
  /** One line: `Straat 1, 1234 AB Utrecht`. */
  address: z.optional(z.string()),
  chamberOfCommerce: z.optional(z.string()),
  iban: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** Only when the settings say that it is one. `since`: `YYYY-MM-DD`. */
  anbi: z.optional(z.strictObject({ since: z.string(), rsin: z.string(), register: z.string() })),
});

/** What the form needs of the content. The site writes it into the page shell page, functions read it there. */
export const donationPage = z.strictObject({
  fund: z.string(),
  /** Not the real site, so no real money: said also where no script can ask the functions. */
  isTrial: z.boolean(),
  /** How the settings name paying through the second provider; absent: no choice on the form. */
  otherWay: z.optional(z.string()),
  presets: z.array(
    z.strictObject({
      cents: z.int(),
      makesPossible: z.optional(z.string()),
      /** Absent: for every frequency that has no amounts of its own. */
      frequency: z.optional(z.enum(frequencies)),
    }),
  ),
  /** As `PaymentCosts`. Absent: nobody has said what a payment costs. */
  costs: z.optional(z.strictObject({ fixed: z.int(), share: z.int() })),
  /** Absent: the site names no bank account. */
  transfer: z.optional(z.strictObject({ iban: z.string(), name: z.string() })),
  /** Who receives the gifts, for statements: only what the settings say. */
  receiver: z.optional(receiver),
  /** On the real site, as long as the settings do not say who receives the gifts: no real money is taken. */
  lacksReceiver: z.optional(z.literal(true)),
  /** Names of rooms to which nobody can give now, by slug: of gifts that go on. */
  otherRooms: z.optional(z.record(z.string(), z.string())),
  /** In the order of the list. */
  rooms: z.array(z.strictObject({ slug: z.string(), name: z.string(), city: z.string() })),
});

export type DonationPage = z.infer<typeof donationPage>;
export type Receiver = z.infer<typeof receiver>;

/** Enough to know to whom one gives: a legal person, where it is, and a way to reach it. */
export function isReceiverKnown({ legalName, chamberOfCommerce, address, email, phone }: Receiver): boolean {
  return [legalName, chamberOfCommerce, address, email ?? phone].every((part) => part !== undefined);
}

/** How a room is called, also when nobody can give to it now. One that is no longer on the site keeps the name in its address. */
export function roomNameIn({ rooms, otherRooms }: Pick<DonationPage, 'rooms' | 'otherRooms'>, room: string): string {
  return rooms.find(({ slug }) => slug === room)?.name ?? otherRooms?.[room] ?? room;
}

/** Of every room on the site: money can still come in for one to which nobody can give now. */
export function everyRoom({ rooms, otherRooms }: Pick<DonationPage, 'rooms' | 'otherRooms'>): string[] {
  return [...rooms.map(({ slug }) => slug), ...Object.keys(otherRooms ?? {})];
}
