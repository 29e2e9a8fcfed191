import { accounts } from './accounts.ts';
import { anbi } from './anbi.ts';
import { menuPages } from './choices.ts';
import { cents, decimal, email, iban, integer, link, longText, phone, postalCode, text } from './fields.ts';
import { glossary } from './glossary.ts';
import { setting } from './setting.ts';
import { source } from './sources.ts';
import { presets } from './presets.ts';
import { choices, object, optional } from './shapes.ts';
import { translations } from './translations.ts';

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
  presets: presets({
    label: 'Bedragen',
    hint: 'Drie per keuze is genoeg. Staat er niets bij „Voor hoe vaak"? Dan is het bedrag voor alles waar geen ander bedrag bij staat.',
  }),
  bankTransfer: optional(
    object(
      { label: 'Zelf overmaken', hint: 'Leeg is: de site noemt geen rekening.' },
      {
        iban: iban({ label: 'Rekening (IBAN)' }),
        name: text({ label: 'Op naam van', hint: 'Precies zoals de bank het schrijft', max: 70 }),
      },
    ),
  ),
  paymentCosts: optional(
    object(
      { label: 'Kosten van een betaling', hint: 'Wat de betaaldienst inhoudt. Leeg is: de site vraagt er niet om.' },
      {
        fixed: cents({ label: 'Per betaling' }),
        percentage: optional(decimal({ label: 'En een deel van het bedrag, in procent', min: 0.01, max: 10 })),
        source: source({ label: 'Waar staat dat?' }),
      },
    ),
  ),
  otherWay: optional(
    text({
      label: 'Keuze om via Stripe te betalen',
      hint: 'Bijvoorbeeld: Met een kaart van buiten Nederland. Is dit leeg? Dan is er geen keuze. Antwoordt Mollie niet? Dan kan de donateur altijd kiezen voor Stripe.',
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

export const settings = [organisation, navigation, donations, anbi, accounts, glossary, translations] as const;
