/** Reading in what the bank wrote down. */
export const bankStatement = {
  title: 'Bankafschrift',
  what: 'Bewaar bij uw bank het afschrift als CAMT.053. Kies dat bestand hier. Giften met ons kenmerk komen dan vanzelf in de boeken. Geld van Mollie en Stripe leggen wij naast hun uitbetalingen.',
  again: 'Hetzelfde bestand nog een keer? Dat kan geen kwaad. Elke regel telt één keer.',
  kept: 'Wij bewaren niet wie er betaalde. Wat de betaler schreef, bewaren wij alleen zolang u nog niet weet wat het is, en nooit langer dan 90 dagen.',
  file: 'Het afschrift',
  fileHint: 'Een XML-bestand (CAMT.053, versie 02 of 08) van hoogstens 4 MB.',
  button: 'Lees het afschrift in',
  covered: (from: string, until: string) => `Ingelezen: geld dat binnenkwam van ${from} tot en met ${until}.`,
  errors: {
    'no-file': 'Kies eerst een bestand.',
    'too-large': 'Dit bestand is te groot. Bewaar bij uw bank een kortere tijd, bijvoorbeeld één maand.',
    'not-xml':
      'Dit is geen goed XML-bestand. Bewaar het afschrift bij uw bank opnieuw, als CAMT.053. Geeft de bank een ZIP? Pak die dan eerst uit.',
    'not-camt': 'Dit is geen CAMT.053. Kies bij uw bank voor CAMT.053 en niet voor MT940, CSV of een ander soort CAMT.',
    'other-version': 'Deze versie van CAMT.053 kennen wij niet. Wij lezen versie 02 en 08.',
    unreadable:
      'In dit bestand staat iets dat wij niet kunnen lezen. Er is niets ingelezen. Vraag de beheerder van de site om hulp.',
  },
  done: (gifts: number, amount: string, payouts: number, open: number, known: number, others: number) =>
    [
      gifts === 0
        ? 'Er waren geen nieuwe giften.'
        : `${gifts === 1 ? '1 gift' : `${gifts} giften`} geboekt, samen ${amount}.`,
      payouts === 0 ? '' : `${payouts === 1 ? '1 uitbetaling' : `${payouts} uitbetalingen`} gevonden.`,
      open === 0 ? '' : `${open === 1 ? '1 regel' : `${open} regels`} herkennen wij niet: kijk hieronder.`,
      known === 0 ? '' : `${known === 1 ? '1 regel was' : `${known} regels waren`} al ingelezen.`,
      others === 0
        ? ''
        : `${others === 1 ? '1 andere regel' : `${others} andere regels`} sloegen wij over: afschrijvingen, of nog niet geboekt.`,
    ]
      .filter(Boolean)
      .join(' '),
  open: {
    title: 'Wat is dit?',
    none: 'Er is niets dat wij niet herkennen.',
    text: 'Dit geld kwam binnen zonder ons kenmerk. Is het een gift? Kies waarvoor. Is het iets anders? Leg het dan apart. Wie betaalde, ziet u bij uw bank.',
    line: (amount: string, day: string) => `${amount} op ${day}`,
    wrote: 'Wat de betaler schreef:',
    nothing: 'De betaler schreef niets, of het is te lang geleden.',
    purpose: 'Waarvoor is deze gift?',
    book: 'Boek als gift',
    aside: 'Dit is geen gift',
    more: (count: number) => `Dit zijn de eerste ${count}. Daarna komen de andere.`,
  },
  notices: {
    booked: 'Geboekt als gift.',
    aside: 'Apart gelegd. Dit telt niet mee.',
    gone: 'Deze regel was al gedaan.',
  },
  unreadable: 'Wij konden het formulier niet lezen. Er is niets gebeurd.',
};
