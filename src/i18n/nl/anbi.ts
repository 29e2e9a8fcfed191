import type { AnbiItem, Shortcoming } from '../../collections/anbi-shortcomings.ts';

/** `/anbi/`, the line about it where people give, and what editors hear of it. */
export const anbi = {
  title: 'Uw gift en de belasting',
  description: 'Mag u uw gift aftrekken van de belasting? En wie krijgt het geld?',
  status: {
    unknown: {
      title: 'Mag u uw gift aftrekken?',
      text: 'Reken daar niet op. Het mag alleen bij een gift aan een ANBI. Bent u er niet zeker van? Kijk in de lijst van de Belastingdienst.',
    },
    none: {
      title: 'Mag u uw gift aftrekken?',
      text: 'Nee. De organisatie die uw gift krijgt is geen ANBI. U mag uw gift daarom niet aftrekken van de belasting.',
    },
    anbi: {
      title: 'Mag u uw gift aftrekken?',
      text: (name: string, since: string) => `Ja, dat kan. ${name} is sinds ${since} een ANBI.`,
      limits: 'Er zijn wel regels. Een kleine gift telt vaak niet mee. De Belastingdienst legt uit hoe het werkt.',
    },
  },
  what: {
    title: 'Wat is een ANBI?',
    text: 'ANBI betekent: algemeen nut beogende instelling. Zo noemt de Belastingdienst een organisatie die werkt voor het algemeen belang en niet voor winst. Zij laat op haar site zien wat zij met geld doet.',
  },
  facts: {
    title: 'De gegevens',
    legalName: 'Naam in de statuten',
    publicName: 'Bekend als',
    rsin: 'RSIN',
    since: 'ANBI sinds',
    register: 'Lijst van de Belastingdienst',
    registerLink: 'Bekijk het daar',
    address: 'Adres',
    phone: 'Telefoon',
    email: 'E-mail',
  },
  purpose: 'Het doel',
  policy: {
    title: 'Het plan',
    work: 'Wat de organisatie doet',
    income: 'Hoe zij aan geld komt',
    assets: 'Hoe zij het geld bewaart',
    spending: 'Waar het geld heen gaat',
    whole: 'Lees het hele plan',
  },
  board: 'Het bestuur',
  pay: { title: 'Loon en vergoeding', board: 'Bestuur', staff: 'Wie er werkt' },
  reports: {
    title: 'Verslagen en cijfers',
    activities: 'Wat er is gedaan',
    accounts: 'Jaarrekening',
    form: 'Standaardformulier',
  },
  missing: 'Dit staat hier nog niet',
  periodic: 'Elk jaar hetzelfde geven, 5 jaar of langer',
  spending: 'Zie ook wat er binnenkwam en waar het heen ging',
  donate: 'Doneer aan de kamers',
  /** Beside the form for gifts. */
  note: {
    title: 'Gift en belasting',
    unknown: 'Mag u uw gift aftrekken van de belasting?',
    none: 'U mag uw gift niet aftrekken van de belasting.',
    anbi: (name: string, rsin: string) => `${name} is een ANBI. Het RSIN is ${rsin}.`,
    link: 'Lees meer over gift en belasting',
    accounts: 'Waar gaat het geld heen?',
  },
  items: {
    status: 'of wie de giften krijgt een ANBI is',
    contact: 'adres, telefoon of e-mail',
    purpose: 'het doel',
    policy: 'het beleidsplan in het kort',
    board: 'de namen en functies van het bestuur',
    pay: 'de beloning van bestuur en wie er werkt',
    size: 'of de organisatie groot of klein is',
    activities: 'het verslag van wat er is gedaan',
    accounts: 'de jaarrekening',
    form: 'het standaardformulier van de Belastingdienst',
  } satisfies Record<AnbiItem, string>,
  /** For editors, in the editor and while the site is built. */
  editors: {
    status: 'Niemand heeft ingevuld of wie de giften krijgt een ANBI is. De site zegt nu: reken er niet op.',
    lacks: (what: string) => `Dit ontbreekt nog en moet van de wet: ${what}.`,
    complete: 'Alles wat de wet vraagt, staat erin.',
    claimsNothing: 'De site zegt nergens dat u een ANBI bent.',
  },
};

/** "de jaarrekening over 2025" */
export function shortcomingName({ item, year }: Shortcoming): string {
  return anbi.items[item] + (year === undefined ? '' : ` over ${year}`);
}

/** One sentence for an editor. */
export function shortcomingForEditors(shortcoming: Shortcoming): string {
  return shortcoming.item === 'status' ? anbi.editors.status : anbi.editors.lacks(shortcomingName(shortcoming));
}
