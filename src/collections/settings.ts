import * as z from 'zod';
import { menuPages } from './choices.ts';
import { collection } from './collection.ts';
import { field } from './field.ts';
import { cents, email, integer, link, longText, phone, postalCode, text } from './fields.ts';
import { choices, list, object, optional } from './shapes.ts';

/** `content/settings/organisation.yml`: who we are. What is not known stays away. */
export const organisation = setting('organisation', 'Organisatie', {
  name: text({ label: 'Naam' }),
  legalName: optional(text({ label: 'Naam in de statuten' })),
  tagline: longText({ label: 'In één zin', max: 200 }),
  email: optional(email({ label: 'E-mail' })),
  phone: optional(phone({ label: 'Telefoon' })),
  address: optional(
    object(
      { label: 'Postadres' },
      {
        street: text({ label: 'Straat en nummer' }),
        postalCode: postalCode({ label: 'Postcode' }),
        city: text({ label: 'Plaats' }),
      },
    ),
  ),
  chamberOfCommerce: optional(text({ label: 'KvK-nummer', max: 8 })),
  rsin: optional(text({ label: 'RSIN', max: 9 })),
  website: optional(link({ label: 'Website' })),
});

/** `content/settings/navigation.yml`: the menu, in this order. Search and the button to give are always there. */
export const navigation = setting('navigation', 'Menu', {
  menu: choices({ label: 'In het menu', hint: 'Zet het belangrijkste vooraan.', min: 1 }, menuPages),
});

/** `content/settings/donations.yml`: the texts and amounts of the donation page. */
export const donations = setting('donations', 'Doneren', {
  fund: text({ label: 'Naam van het fonds' }),
  intro: longText({ label: 'Waarom geven?', max: 400 }),
  presets: list(
    { label: 'Bedragen', min: 1, max: 6 },
    object(
      { label: 'Bedrag' },
      { cents: cents({ label: 'Bedrag' }), makesPossible: text({ label: 'Wat maakt dit mogelijk?', max: 120 }) },
    ),
  ),
  otherWay: optional(
    text({
      label: 'Keuze om via Stripe te betalen',
      hint: 'Bijvoorbeeld: Met een kaart van buiten Nederland. Is dit leeg? Dan is er geen keuze. Antwoordt Mollie niet? Dan kan de gever altijd kiezen voor Stripe.',
      max: 80,
    }),
  ),
  thermometer: optional(
    object(
      { label: 'Doel van het jaar' },
      { year: integer({ label: 'Jaar', min: 2026, max: 2100 }), goal: cents({ label: 'Doel' }) },
    ),
  ),
});

export const settings = [organisation, navigation, donations] as const;

/** A setting is a collection of one file. The file says which one it is, since Astro shows a schema only the data. */
function setting<const Name extends string, F extends Parameters<typeof object>[1]>(
  name: Name,
  label: string,
  fields: F,
) {
  const itself = field({ label: 'Instelling' }, 'hidden', z.literal(name));
  return collection({ name, label, labelSingular: label, body: false }, () => ({ setting: itself, ...fields }));
}
