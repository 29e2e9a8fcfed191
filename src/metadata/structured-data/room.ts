import type { CivicStructureLeaf, DayOfWeek, OpeningHoursSpecificationLeaf, PostalAddressLeaf } from 'schema-dts';
import { accessFeatures, cities, type Weekday } from '../../collections/choices.ts';
import type { Room } from '../../queries/rooms.ts';
import { entriesOf } from '../../shared/typed-object.ts';

export type PlaceRoom = Omit<Room, 'entry' | 'pictures'>;

/** A room. Schema.org has no community centre; a public building with its own hours comes nearest. */
export function roomStructuredData(room: PlaceRoom, site: string): CivicStructureLeaf {
  const { contact, geo } = room;
  return {
    ...placeOf(room, site),
    description: room.summary,
    ...(geo && { geo: { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude } }),
    ...(contact?.phone && { telephone: contact.phone }),
    ...(contact?.website && { sameAs: contact.website }),
    ...hoursOf(room),
    amenityFeature: entriesOf(room.access)
      .filter(([, known]) => known !== 'unknown')
      .map(([feature, known]) => ({
        '@type': 'LocationFeatureSpecification',
        name: accessFeatures[feature],
        value: known === 'yes',
      })),
  };
}

/** As much of a room as an activity needs to say where it is. */
export function placeOf(room: PlaceRoom, site: string): CivicStructureLeaf {
  return {
    '@type': 'CivicStructure',
    '@id': roomId(room, site),
    name: room.name,
    url: site + room.href,
    address: addressOf(room),
  };
}

export function roomId({ href }: Pick<Room, 'href'>, site: string): string {
  return `${site}${href}#kamer`;
}

/** The town is always known, the street not: search engines may then only show the town. */
function addressOf({ address, city }: PlaceRoom): PostalAddressLeaf {
  return {
    '@type': 'PostalAddress',
    ...(address && { streetAddress: address.street }),
    ...(address?.postalCode && { postalCode: address.postalCode }),
    addressLocality: cities[city],
    addressCountry: 'NL',
  };
}

/** A room that is closed, or of which we do not know whether it is open, promises no hours. */
function hoursOf({ openingHours, status }: PlaceRoom) {
  if (!openingHours || status.type !== 'open') return {};
  const regular = openingHours.weekly.map(({ days, opens, closes }) => ({
    ...hours(opens, closes),
    dayOfWeek: days.map(dayOfWeek),
  }));
  const special = openingHours.exceptions.map((exception) => ({
    // By convention the same opening and closing time at midnight says: closed the whole day.
    ...(exception.type === 'open' ? hours(exception.opens, exception.closes) : hours('00:00', '00:00')),
    validFrom: exception.from,
    validThrough: exception.until,
  }));
  return { openingHoursSpecification: regular, specialOpeningHoursSpecification: special };
}

function hours(opens: string, closes: string): OpeningHoursSpecificationLeaf {
  return { '@type': 'OpeningHoursSpecification', opens, closes };
}

export function dayOfWeek(day: Weekday): DayOfWeek {
  return dayNames[day];
}

const dayNames = {
  monday: 'https://schema.org/Monday',
  tuesday: 'https://schema.org/Tuesday',
  wednesday: 'https://schema.org/Wednesday',
  thursday: 'https://schema.org/Thursday',
  friday: 'https://schema.org/Friday',
  saturday: 'https://schema.org/Saturday',
  sunday: 'https://schema.org/Sunday',
} as const satisfies Record<Weekday, DayOfWeek>;
