import { monthWeeks, weekdays } from './choices.ts';
import { firstOnItsDay, someDayInPeriod } from './day-in-period.ts';
import { eachOnce } from './each-once.ts';
import { date, text, time } from './fields.ts';
import { daysInOrder, timesInNight } from './order.ts';
import { choice, choices, list, object, optional, variants } from './shapes.ts';

/** When an activity is: what is asked most comes first. */
export function when() {
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
    stopped: optional(
      object(
        { label: 'Tot nader order niet' },
        { from: date({ label: 'Vanaf' }), reason: optional(text({ label: 'Waarom?' })) },
      ),
    ),
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
