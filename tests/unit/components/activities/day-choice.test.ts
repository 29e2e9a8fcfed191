import { describe, expect, test } from 'vitest';
import { dayChoice, phaseOf } from '../../../../src/components/activities/day-choice.ts';
import { daysInWords } from '../../../../src/components/activities/days-in-words.ts';
import { fits, isOff, isOn } from '../../../../src/components/activities/rows.ts';
import { activities } from '../../../../src/i18n/nl/activities.ts';

const now = { date: '2026-12-01', time: '13:30', weekday: 'tuesday' };

describe('the day that an address asks for', () => {
  test.each([
    ['no day', null, false, '2026-12-01'],
    ['no day, but a kind', null, true, 'week'],
    ['today', 'vandaag', true, '2026-12-01'],
    ['tomorrow', 'morgen', false, '2026-12-02'],
    ['a day of this week', 'zaterdag', true, '2026-12-05'],
    ['a day that is next week', 'maandag', false, '2026-12-07'],
    ['a day as addresses said it before', 'monday', false, '2026-12-07'],
    ['a day with a capital', 'Maandag', false, '2026-12-07'],
    ['single days', 'los', false, 'dates'],
    ['all days', 'altijd', false, 'week'],
    ['a day that does not exist', 'onzin', true, '2026-12-01'],
    ['an empty day', '', false, '2026-12-01'],
  ])('%s', (_, asked, isNarrowed, choice) => {
    expect(dayChoice(asked, isNarrowed, now)).toBe(choice);
  });
});

test.each([
  ['13:29', '13:30', 'over'],
  ['13:30', '15:00', 'now'],
  ['13:31', '15:00', 'later'],
  ['10:00', '01:00', 'now'],
])('what is from %s to %s is %s at half past one', (starts, ends, phase) => {
  expect(phaseOf(starts, ends, now)).toBe(phase);
});

describe('a row', () => {
  test('of each week is there on its days, and one of a single day on that date only', () => {
    const weekly = { days: 'tuesday friday' };
    expect(['2026-12-01', '2026-12-02', 'week', 'dates'].map((day) => isOn(weekly, day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const single = { date: '2026-12-01' };
    expect(['2026-12-01', '2026-12-08', 'week', 'dates'].map((day) => isOn(single, day))).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('that pauses does not take place on those days, and is no less there in the week', () => {
    const row = { off: '2026-12-01/2026-12-03 2027-01-01/2027-01-01' };
    expect(['2026-12-01', '2026-12-04', '2027-01-01', 'week'].map((day) => isOff(row, day))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isOff({ cancelled: '' }, 'week')).toBe(true);
  });

  test.each([
    ['10:00 12:00', ['ochtend']],
    ['11:00 13:00', ['ochtend', 'middag']],
    ['17:00 19:00', ['middag', 'avond']],
    ['20:00 01:00', ['avond']],
  ])('at %s is in the %s', (time, parts) => {
    const fitting = ['ochtend', 'middag', 'avond'].filter((moment) => fits({ time }, new URLSearchParams({ moment })));
    expect(fitting).toEqual(parts);
  });

  test('is for whom it is, in the languages that are spoken', () => {
    const row = { audience: 'women', languages: 'nl tr' };
    const answers = ['voor=women', 'voor=men', 'taal=tr', 'taal=en', 'voor=women&taal=nl'];
    expect(answers.map((query) => fits(row, new URLSearchParams(query)))).toEqual([true, false, true, false, true]);
  });

  test('fits what is chosen, all of it', () => {
    const row = { activity: 'yoga', room: 'de-klop', free: '' };
    expect(
      ['', 'soort=yoga', 'soort=yoga&kamer=de-klop&gratis=ja', 'soort=sewing', 'inloop=ja'].map((query) =>
        fits(row, new URLSearchParams(query)),
      ),
    ).toEqual([true, true, true, false, false]);
  });
});

test('days that follow on each other are said as a period, and all of them as every day', () => {
  expect(daysInWords(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], activities)).toBe(
    'maandag tot en met vrijdag',
  );
  expect(daysInWords(['monday', 'wednesday', 'friday'], activities)).toBe('maandag, woensdag, vrijdag');
  expect(daysInWords(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], activities)).toBe(
    'Elke dag',
  );
});
