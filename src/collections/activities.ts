import { audiences, kinds, monthWeeks, spokenLanguages, weekdays } from './choices.ts';
import { collection } from './collection.ts';
import { firstOnItsDay, someDayInPeriod } from './day-in-period.ts';
import { eachOnce } from './each-once.ts';
import { cents, date, longText, text, time, yesNo } from './fields.ts';
import { daysInOrder, timesInNight } from './order.ts';
import { publicationFields } from './publication.ts';
import { choice, choices, list, object, optional, reference, variants } from './shapes.ts';
import { summaries } from './translations.ts';

export const activities = collection(
  { name: 'activities', label: 'Activiteiten', labelSingular: 'Activiteit', body: true },
  () => ({
    title: text({ label: 'Naam', hint: 'Bijvoorbeeld: Samen eten', max: 80 }),
    room: reference('rooms', { label: 'Kamer' }),
    kind: choice({ label: 'Soort' }, kinds),
    summary: longText({ label: 'In één zin', hint: 'Wat gaan we doen?', max: 160 }),
    audience: choice({ label: 'Voor wie?' }, audiences),
    when: when(),
    price: variants(
      { label: 'Wat kost het?' },
      {
        free: { label: 'Gratis', fields: {} },
        amount: {
          label: 'Een bedrag',
          fields: {
            cents: cents({ label: 'Bedrag' }),
            note: optional(text({ label: 'Waarvoor?', hint: 'Bijvoorbeeld: met eten' })),
          },
        },
        voluntary: { label: 'U geeft wat u kunt', fields: {} },
        unknown: { label: 'Onbekend', fields: {} },
      },
    ),
    join: variants(
      { label: 'Hoe doet u mee?' },
      {
        'walk-in': { label: 'Gewoon binnenlopen', fields: {} },
        'sign-up': {
          label: 'Eerst aanmelden',
          fields: { how: text({ label: 'Hoe?', hint: 'Bel of mail, of kom langs', max: 200 }) },
        },
        unknown: { label: 'Onbekend', fields: {} },
      },
    ),
    languages: choices({ label: 'Welke talen spreken we?' }, spokenLanguages),
    ...publicationFields,
    summaries: summaries(),
    full: yesNo({ label: 'Vol', hint: 'Er kan niemand meer bij.' }),
    example: yesNo({ label: 'Voorbeeld', hint: 'Een verzonnen activiteit; staat niet op de echte site.' }),
  }),
);

function when() {
  const shapes = variants(
    { label: 'Wanneer?' },
    {
      weekly: {
        label: 'Elke week',
        fields: {
          days: choices({ label: 'Dagen', min: 1 }, weekdays),
          ...times(),
          from: optional(date({ label: 'Eerste keer' })),
          ...ending(),
        },
      },
      dates: {
        label: 'Op losse dagen',
        fields: {
          dates: eachOnce(list({ label: 'Dagen', min: 1, max: 60 }, occurrence()), 'date', 'sameMoment', 'starts'),
        },
      },
      fortnightly: {
        label: 'Om de week',
        fields: {
          days: choices({ label: 'Dagen', min: 1 }, weekdays),
          ...times(),
          from: date({ label: 'Eerste keer', hint: 'Vanaf deze week tellen wij: één week wel, één week niet.' }),
          ...ending(),
        },
      },
      monthly: {
        label: 'Elke maand op een vaste dag',
        fields: {
          week: choice({ label: 'De hoeveelste?', hint: 'Bijvoorbeeld: de eerste dinsdag van de maand' }, monthWeeks),
          day: choice({ label: 'Dag' }, weekdays),
          ...times(),
          from: optional(date({ label: 'Eerste keer' })),
          ...ending(),
        },
      },
      appointment: {
        label: 'Op afspraak',
        fields: { how: optional(text({ label: 'Hoe maakt u een afspraak?', max: 200 })) },
      },
    },
  );
  return firstOnItsDay(someDayInPeriod(daysInOrder(timesInNight(shapes, 'starts', 'ends'))));
}

function times() {
  return {
    starts: time({ label: 'Van', hint: 'Bijvoorbeeld: 09:30' }),
    ends: time({ label: 'Tot', hint: 'Bijvoorbeeld: 11:30. Het mag ook na middernacht zijn: 01:00' }),
  };
}

function ending() {
  return {
    until: optional(date({ label: 'Laatste keer' })),
    pauses: list({ label: 'Niet op', hint: 'Vakantie, feestdagen' }, pause()),
  };
}

function pause() {
  const fields = object(
    { label: 'Pauze' },
    {
      from: date({ label: 'Eerste dag' }),
      until: date({ label: 'Laatste dag' }),
      reason: optional(text({ label: 'Waarom?', hint: 'Bijvoorbeeld: kerstvakantie' })),
    },
  );
  return daysInOrder(fields);
}

function occurrence() {
  const fields = object(
    { label: 'Dag' },
    { date: date({ label: 'Datum' }), starts: time({ label: 'Van' }), ends: time({ label: 'Tot' }) },
  );
  return timesInNight(fields, 'starts', 'ends');
}
