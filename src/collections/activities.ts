import * as z from 'zod';
import { audiences, discountPasses, kinds, spokenLanguages } from './choices.ts';
import { collection } from './collection.ts';
import { eachOnce } from './each-once.ts';
import { cents, integer, longText, text, yesNo } from './fields.ts';
import { brokenRule, type RuleName } from './messages.ts';
import { agesInOrder } from './order.ts';
import { publicationFields } from './publication.ts';
import { choice, choices, list, object, optional, reference, variants } from './shapes.ts';
import { summaries } from './translations.ts';
import { when } from './when.ts';

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
            withPass: optional(eachOnce(list({ label: 'Minder met een pas', max: 4 }, passPrice()), 'pass', 'twice')),
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
          fields: {
            how: text({ label: 'Hoe?', hint: 'Bel of mail, of kom langs', max: 200 }),
            before: optional(text({ label: 'Uiterlijk', hint: 'Bijvoorbeeld: een dag van tevoren', max: 80 })),
          },
        },
        unknown: { label: 'Onbekend', fields: {} },
      },
    ),
    languages: choices({ label: 'Welke talen spreken we?' }, spokenLanguages),
    ...publicationFields,
    bring: optional(text({ label: 'Wat neemt u mee?', hint: 'Bijvoorbeeld: uw brieven en uw bril', max: 160 })),
    ages: optional(
      agesInOrder(
        object(
          { label: 'Leeftijd', hint: 'Alleen als er een grens is.' },
          {
            from: optional(integer({ label: 'Vanaf (jaar)', min: 0, max: 120 })),
            until: optional(integer({ label: 'Tot en met (jaar)', min: 0, max: 120 })),
          },
        ),
      ),
    ),
    elsewhere: optional(
      object(
        { label: 'Ergens anders', hint: 'Dan gaat het ook door als de kamer dicht is.' },
        {
          place: text({ label: 'Waar?', hint: 'Bijvoorbeeld: Artis', max: 80 }),
          address: optional(text({ label: 'Adres', hint: 'Straat, nummer en plaats' })),
        },
      ),
    ),
    summaries: summaries(),
    full: yesNo({ label: 'Vol', hint: 'Er kan niemand meer bij.' }),
    waitingList: optional(
      text({ label: 'Wachtlijst', hint: 'Alleen als het vol is: hoe komt iemand erop?', max: 160 }),
    ),
    example: yesNo({ label: 'Voorbeeld', hint: 'Een verzonnen activiteit; staat niet op de echte site.' }),
  }),
  refuseContradictions,
);

/** What says two things at once leaves a visitor before a closed door. */
function refuseContradictions(value: unknown, context: z.RefinementCtx): void {
  const { data } = contradictory.safeParse(value);
  if (!data) return;
  const refuse = (field: string, rule: RuleName) =>
    context.addIssue({ code: 'custom', path: [field], message: brokenRule(rule) });
  if (data.when.type === 'appointment' && data.join.type === 'walk-in') refuse('join', 'appointmentOrWalkIn');
  if (data.waitingList !== undefined && !data.full) refuse('waitingList', 'waitingWithoutFull');
}

const contradictory = z.object({
  when: z.object({ type: z.string() }),
  join: z.object({ type: z.string() }),
  full: z.boolean(),
  waitingList: z.string().optional(),
});

function passPrice() {
  return object(
    { label: 'Pas' },
    {
      pass: choice({ label: 'Welke pas?' }, discountPasses),
      cents: optional(cents({ label: 'Bedrag', hint: 'Leeg: gratis met deze pas' })),
    },
  );
}
