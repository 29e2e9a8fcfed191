import type { ProviderName } from '../../domain/donations/provider/provider.ts';
import { donations } from './donations.ts';

/** The statement of a year: the sheet itself, and where it is asked for. Amounts and days come in as texts. */
export const statement = {
  /** On "my gift". */
  section: 'Overzicht van een jaar',
  intro: 'Hier staat alles op wat u met dit mailadres gaf. U kunt het bewaren of printen.',
  link: (year: number) => `Overzicht van ${year} (PDF)`,
  fileName: (year: number) => `giften-${year}.pdf`,
  noGifts: {
    title: 'Geen giften in dit jaar',
    text: 'In dit jaar kwam er niets van u binnen. Er is dus geen overzicht.',
  },
  toGift: 'Terug naar mijn gift',

  title: (year: number) => `Overzicht van uw giften in ${year}`,
  testMode: 'Dit is een proef. Er is geen geld betaald.',
  copy: (day: string) => `Kopie. Dit overzicht is eerder gemaakt op ${day}.`,
  facts: {
    number: 'Nummer',
    issued: 'Gemaakt op',
    period: 'Over',
    wholeYear: (year: number) => `1 januari tot en met 31 december ${year}`,
    until: (day: string) => `1 januari tot en met ${day}`,
    donor: 'Op naam van',
    /** Of a name in letters that we cannot print, such as Arabic ones. */
    byHand: '________________________________ (schrijf dit er zelf bij: wij kunnen deze letters niet drukken)',
  },
  and: ' en ',
  receiver: {
    title: 'Wie kreeg uw gift?',
    publicName: 'Naam',
    legalName: 'Naam in de statuten',
    fund: 'Fonds',
    address: 'Adres',
    chamberOfCommerce: 'KvK-nummer',
    rsin: 'RSIN',
    email: 'E-mail',
    phone: 'Telefoon',
  },
  table: {
    title: 'Uw giften',
    date: 'Datum',
    what: 'Wat',
    purpose: 'Voor',
    how: 'Hoe',
    payment: 'Nummer van uw gift, de betaling en de machtiging',
    amount: 'Bedrag',
    total: (year: number) => `Samen in ${year}`,
  },
  /** As on the page where the sheet was asked for. */
  kinds: donations.myGift.kinds,
  wholeFund: 'Alle kamers',
  /** Of ways to pay that have a plain name; of another the provider's own word is used. */
  methods: new Map([
    ['ideal', 'iDEAL'],
    ['directdebit', 'Incasso'],
    ['sepa_debit', 'Incasso'],
    ['creditcard', 'Kaart'],
    ['card', 'Kaart'],
    ['banktransfer', 'Overboeking'],
    ['bancontact', 'Bancontact'],
    ['paypal', 'PayPal'],
  ]),
  payment: (gift: string, provider: string, id: string) => `${gift}\n${provider} ${id}`,
  /** Number of an agreement. */
  agreement: (number: string) => `Afspraak ${number}`,
  mandate: (id: string) => `Machtiging ${id}`,
  providers: { mollie: 'Mollie', stripe: 'Stripe' } satisfies Record<ProviderName, string>,
  notes: {
    ordinary: 'Dit zijn gewone giften. Een gift van elke maand of elk jaar is ook een gewone gift.',
    periodic:
      'Een gift met het nummer van een afspraak is een periodieke gift. Een gift zonder dat nummer is een gewone gift.',
    nothingBack: 'U kreeg niets terug voor uw gift.',
    noCash: 'Alle giften zijn betaald via een bank of betaaldienst. Er zijn geen contante giften bij.',
    noPictures: 'Plaatjes (emoji) in uw naam drukken wij niet af.',
    negative: 'Een bedrag met een min is geld dat naar u terugging.',
    source:
      'Dit overzicht komt uit onze boeken. Is er een nieuwer overzicht over hetzelfde jaar? Dan geldt het nieuwe.',
  },
  /** Only when the settings say that the receiver is an ANBI. */
  anbi: {
    all: (name: string) => `${name} was op de dag van elke gift een ANBI.`,
    since: (name: string, day: string) =>
      `${name} is sinds ${day} een ANBI. Giften van voor die dag gingen niet naar een ANBI.`,
    rules: (register: string) =>
      `Of u een gift mag aftrekken, hangt af van de regels van de Belastingdienst: www.belastingdienst.nl. De lijst van ANBI’s: ${register}`,
    noAdvice: 'Dit overzicht is geen advies over belasting.',
  },
  page: (number: string, page: number, of: number) => `${number}, bladzijde ${page} van ${of}`,
};
