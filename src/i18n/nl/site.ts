import { menuPages } from '../../collections/choices.ts';

export const site = {
  name: 'BuurtWerkKamers',
  skip: 'Naar de tekst',
  home: 'Voorpagina',
  menu: 'Menu',
  navigation: menuPages,
  search: 'Zoeken',
  donate: 'Doneren',
  breadcrumbs: 'U bent hier',
  footer: {
    about: 'Over ons',
    aboutLinks: {
      about: 'Wie wij zijn',
      result: 'Het resultaat',
      ladder: 'De werkladder',
      cooperation: 'Samenwerken',
      accounts: 'Waar het geld heen gaat',
      documents: 'Verslagen',
      questions: 'Vragen en antwoorden',
    },
    practical: 'Handig',
    practicalLinks: {
      contact: 'Contact',
      donate: 'Doneren aan het fonds',
      anbi: 'Uw gift en de belasting',
      privacy: 'Privacy',
      giftTerms: 'Voorwaarden bij giften',
      accessibility: 'Toegankelijkheid',
      search: 'Zoeken',
    },
    /** In the place of `practicalLinks.anbi`, once that is so. */
    isAnbi: 'ANBI',
    rooms: 'De kamers',
    calendar: 'Alle activiteiten in uw agenda',
    rss: 'Nieuws via RSS',
    promise: 'Deze site volgt u niet: geen volgcookies, geen reclame.',
  },
  preview: 'Dit is een proefversie. Activiteiten met het woord ‘Voorbeeld’ zijn verzonnen.',
  source: 'Bron',
  sources: 'Bronnen',
  elsewhere: '(andere site)',
  tellUs: 'Weet u het? Laat het ons weten.',
  example: 'Voorbeeld',
  today: 'Vandaag',
  print: 'Print deze pagina',
  approximately: (date: string) => `rond ${date}`,
  asOf: (date: string) => `Stand van ${date}`,
  language: 'Taal',
  /** Behind a link to a page that is there in Dutch only. */
  inDutch: '(in het Nederlands)',
  /** Where text of an editor follows, on a page in another language. */
  dutchText: 'Deze tekst is er alleen in het Nederlands.',
  /** At the foot of a page in a language that nobody who speaks it has read yet. */
  unchecked:
    'Deze vertaling is nog niet nagekeken door iemand die deze taal spreekt. Ziet u een fout? Laat het ons weten.',
  /** At the foot of a page in a language that somebody has checked. */
  checked: (by: string, date: string) => `Deze vertaling is nagekeken door ${by}, op ${date}.`,
  /** Two days; each can be without the month or the year that it shares with the other. */
  period: (from: string, to: string) => `${from} tot en met ${to}`,
};
