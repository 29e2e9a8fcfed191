import { accessFeatures, cities, holidays, kinds, known, weekdays } from './choices.ts';
import { collection, picture } from './collection.ts';
import {
  date,
  decimal,
  email,
  endTime,
  link,
  longText,
  partialDate,
  phone,
  postalCode,
  text,
  time,
  yesNo,
} from './fields.ts';
import { daysInOrder, timesInNight } from './order.ts';
import { choice, choices, list, object, optional, variants } from './shapes.ts';
import { sources } from './sources.ts';
import { summaries } from './translations.ts';

export const rooms = collection({ name: 'rooms', label: 'Kamers', labelSingular: 'Kamer', body: true }, (image) => ({
  name: text({ label: 'Naam' }),
  city: choice({ label: 'Stad' }, cities),
  neighbourhood: text({ label: 'Buurt', hint: 'Bijvoorbeeld: Zuilen' }),
  summary: longText({ label: 'In één zin', hint: 'Wat is dit voor kamer?', max: 200 }),
  address: optional(
    object(
      { label: 'Adres', hint: 'Alleen als het zeker is.' },
      {
        street: text({ label: 'Straat en nummer' }),
        postalCode: optional(postalCode({ label: 'Postcode' })),
        note: optional(text({ label: 'Hoe komt u binnen?', hint: 'Bijvoorbeeld: deur naast de apotheek', max: 200 })),
      },
    ),
  ),
  geo: optional(
    object(
      { label: 'Plek op de kaart' },
      {
        latitude: decimal({ label: 'Breedte', min: 50, max: 54 }),
        longitude: decimal({ label: 'Lengte', min: 3, max: 8 }),
      },
    ),
  ),
  since: optional(partialDate({ label: 'Begonnen in' })),
  status: variants(
    { label: 'Is de kamer open?', hint: 'Met de dag waarop u dit zeker wist.' },
    {
      open: { label: 'Open', fields: { asOf: partialDate({ label: 'Op welke dag wist u dit?' }) } },
      moved: {
        label: 'Verhuisd',
        fields: {
          asOf: partialDate({ label: 'Sinds' }),
          to: text({ label: 'Waarheen?', hint: 'Straat, nummer en plaats', max: 200 }),
          address: optional(
            object(
              { label: 'Nieuw adres', hint: 'Vanaf de dag van de verhuizing staat dit overal.' },
              { street: text({ label: 'Straat en nummer' }), postalCode: optional(postalCode({ label: 'Postcode' })) },
            ),
          ),
          geo: optional(
            object(
              { label: 'Nieuwe plek op de kaart' },
              {
                latitude: decimal({ label: 'Breedte', min: 50, max: 54 }),
                longitude: decimal({ label: 'Lengte', min: 3, max: 8 }),
              },
            ),
          ),
        },
      },
      closed: {
        label: 'Gesloten',
        fields: { asOf: partialDate({ label: 'Sinds' }), reason: optional(text({ label: 'Waarom?', max: 200 })) },
      },
      unknown: {
        label: 'Onbekend',
        fields: {
          asOf: partialDate({ label: 'Laatste bericht van' }),
          known: text({ label: 'Wat weten wij wel?', max: 240 }),
        },
      },
    },
  ),
  receivesGifts: yesNo({
    label: 'Krijgt giften via het fonds',
    hint: 'Alleen als dat is afgesproken, en de kamer open is. Anders gaan giften naar het fonds als geheel.',
  }),
  openingHours: optional(
    object(
      { label: 'Openingstijden' },
      {
        weekly: list({ label: 'Elke week', min: 1, max: 14 }, openingPeriod()),
        exceptions: list({ label: 'Andere dagen', hint: 'Feestdagen, vakantie' }, openingException()),
      },
    ),
  ),
  holidays: choices({ label: 'Op welke feestdagen is de kamer dicht?' }, holidays),
  contact: optional(
    object(
      { label: 'Contact' },
      {
        phone: optional(phone({ label: 'Telefoon' })),
        email: optional(email({ label: 'E-mail' })),
        website: optional(link({ label: 'Website' })),
      },
    ),
  ),
  access: object(
    { label: 'Kan iedereen naar binnen?' },
    {
      stepFree: choice({ label: accessFeatures.stepFree }, known),
      lift: choice({ label: accessFeatures.lift }, known),
      toilet: choice({ label: accessFeatures.toilet }, known),
      parking: choice({ label: accessFeatures.parking }, known),
    },
  ),
  offers: list(
    { label: 'Wat er te doen was of is', hint: 'Zonder vaste tijd. Vaste tijden staan bij Activiteiten.', max: 20 },
    object(
      { label: 'Aanbod' },
      {
        kind: choice({ label: 'Soort' }, kinds),
        note: optional(text({ label: 'Meer hierover', max: 200 })),
      },
    ),
  ),
  notices: list({ label: 'Mededelingen', max: 10 }, notice()),
  pictures: list({ label: "Foto's", max: 12 }, picture({ label: 'Foto' }, image)),
  sources: sources(),
  checked: date({ label: 'Laatst nagekeken op' }),
  summaries: summaries(),
}));

function openingPeriod() {
  const period = object(
    { label: 'Tijd' },
    {
      days: choices({ label: 'Dagen', min: 1 }, weekdays),
      opens: time({ label: 'Van', hint: 'Bijvoorbeeld: 09:30' }),
      closes: endTime({ label: 'Tot', hint: '17:00' }),
    },
  );
  return timesInNight(period, 'opens', 'closes');
}

function openingException() {
  const exception = variants(
    { label: 'Andere dag' },
    {
      closed: {
        label: 'Dicht',
        fields: {
          from: date({ label: 'Eerste dag' }),
          until: date({ label: 'Laatste dag' }),
          reason: optional(text({ label: 'Waarom?' })),
        },
      },
      open: {
        label: 'Andere tijd',
        fields: {
          from: date({ label: 'Eerste dag' }),
          until: date({ label: 'Laatste dag' }),
          opens: time({ label: 'Van' }),
          closes: endTime({ label: 'Tot' }),
          reason: optional(text({ label: 'Waarom?' })),
        },
      },
    },
  );
  return daysInOrder(timesInNight(exception, 'opens', 'closes'));
}

function notice() {
  const fields = object(
    { label: 'Mededeling' },
    {
      title: text({ label: 'Kop', hint: 'Bijvoorbeeld: Maandag dicht', max: 80 }),
      text: longText({ label: 'Tekst', max: 400 }),
      from: date({ label: 'Vanaf' }),
      until: date({ label: 'Tot en met' }),
    },
  );
  return daysInOrder(fields);
}
