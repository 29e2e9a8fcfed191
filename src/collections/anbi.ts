import type * as z from 'zod';
import { date, email, integer, link, longText, phone, postalCode, rsin, text } from './fields.ts';
import { setting } from './setting.ts';
import { choice, list, object, optional, reference, variants } from './shapes.ts';
import { eachYearOnce } from './each-once.ts';

/**
 * `content/settings/anbi.yml`: what an ANBI has to publish (Uitvoeringsregeling AWR 1994, art. 1a, first paragraph, j). Only the
 * shape `anbi` holds an RSIN, and it cannot do without: nobody can claim the status and leave out whose it is.
 */
export const anbi = setting('anbi', 'Giften en belasting (ANBI)', {
  status: variants(
    {
      label: 'Is wie de giften krijgt een ANBI?',
      hint: 'Vraag het na bij de Belastingdienst. Bij ‘nee’ en ‘dat weten wij niet’ belooft de site niets.',
    },
    {
      unknown: { label: 'Dat weten wij (nog) niet', fields: {} },
      none: { label: 'Nee', fields: {} },
      anbi: {
        label: 'Ja',
        fields: {
          since: date({ label: 'Sinds welke dag?' }),
          legalName: text({
            label: 'Naam in de statuten',
            hint: 'Van de stichting of vereniging die de giften krijgt',
          }),
          rsin: rsin({ label: 'RSIN' }),
          register: link({ label: 'Webadres in de lijst van de Belastingdienst' }),
        },
      },
    },
  ),
  publicName: optional(text({ label: 'Naam die mensen kennen', hint: 'Alleen als die anders is' })),
  address: optional(
    object(
      { label: 'Adres' },
      {
        street: text({ label: 'Straat en nummer' }),
        postalCode: postalCode({ label: 'Postcode' }),
        city: text({ label: 'Plaats' }),
      },
    ),
  ),
  phone: optional(phone({ label: 'Telefoon' })),
  email: optional(email({ label: 'E-mail' })),
  purpose: optional(longText({ label: 'Doel', hint: 'Zoals het in de statuten staat', max: 1200 })),
  policy: optional(
    object(
      { label: 'Beleidsplan in het kort' },
      {
        work: longText({ label: 'Wat doet de organisatie?', max: 1200 }),
        income: longText({ label: 'Hoe komt zij aan geld?', max: 1200 }),
        assets: longText({ label: 'Hoe bewaart zij het geld?', max: 1200 }),
        spending: longText({ label: 'Waar gaat het geld heen?', max: 1200 }),
        plan: optional(reference('documents', { label: 'Het hele plan' })),
      },
    ),
  ),
  board: list(
    { label: 'Bestuur', max: 30 },
    object(
      { label: 'Lid van het bestuur' },
      {
        position: text({ label: 'Functie', hint: 'Bijvoorbeeld: voorzitter', max: 60 }),
        name: text({ label: 'Naam' }),
      },
    ),
  ),
  pay: optional(
    object(
      { label: 'Beloning' },
      {
        board: longText({ label: 'Van het bestuur' }),
        staff: longText({ label: 'Van wie er werkt', hint: 'De naam van de cao is genoeg' }),
      },
    ),
  ),
  size: optional(
    choice(
      {
        label: 'Groot of klein?',
        hint: 'Groot is: u vraagt om giften en er kwam in een jaar meer dan 50.000 euro binnen, alles bij elkaar.',
      },
      { small: 'Klein', large: 'Groot: het standaardformulier moet' },
    ),
  ),
  years: eachYearOnce(
    list(
      { label: 'Verslagen per jaar', max: 50 },
      object(
        { label: 'Jaar' },
        {
          year: integer({ label: 'Jaar', min: 1990, max: 2100 }),
          activities: optional(reference('documents', { label: 'Wat er is gedaan' })),
          accounts: optional(
            reference('documents', { label: 'Jaarrekening', hint: 'Balans, inkomsten en uitgaven, met uitleg' }),
          ),
          form: optional(reference('documents', { label: 'Standaardformulier van de Belastingdienst' })),
        },
      ),
    ),
  ),
});

export type Anbi = z.output<ReturnType<typeof anbi.schema>>;
export type AnbiStatus = Anbi['status'];
