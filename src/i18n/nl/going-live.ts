/** "Nog in te vullen": for who maintains the site, in the editor and in the output of a build. */
export const goingLive = {
  title: 'Nog in te vullen',
  intro: 'Dit weet de site nog niet. Bezoekers zien er niets van. Druk op een regel om het in te vullen.',
  complete: 'Alles is ingevuld.',
  urgency: {
    opening: 'Nodig voordat de site open kan',
    gifts: 'Nodig voordat er giften komen',
    better: 'Beter als het er staat',
  },
  build: (urgency: string, what: string) => `Nog in te vullen (${urgency.toLowerCase()}): ${what}`,
  steps: 'Zo gaat de site open',
  guide: 'De gids voor het bestuur',
  check: 'Dit kan deze pagina niet voor u nakijken. Loop het samen na met wie de site beheert.',
  list: [
    'Het webadres wijst naar deze site, en de site weet zijn eigen adres (SITE_URL).',
    'Mollie: de organisatie is goedgekeurd, het profiel heet zoals de site, en de sleutel begint met live_.',
    'Doe zelf een gift van 1 euro. Kijk of de mail komt, en betaal het geld terug bij de penningmeester.',
    'Mail: stuur uzelf een code om in te loggen. Kijk of de mail niet bij ongewenste mail staat (SPF en DKIM).',
    'De geheime sleutel (SIGNING_SECRET) staat bij twee mensen bewaard.',
    'De database heeft een reservekopie, en iemand heeft die een keer teruggezet.',
    'De taken van elke nacht draaien: kijk de volgende ochtend of de penningmeester geen melding heeft.',
    'Elke schrijver is een keer ingelogd. Wie weg is, staat niet meer in de lijst.',
    'Elke kamer heeft zelf gezegd of hij open is.',
    'Het bestuur heeft de pagina’s over privacy, toegankelijkheid en voorwaarden bij giften gelezen.',
  ],
} as const;
