import type { AssetProblem } from '../../domain/editing/check-asset.ts';
import type { FailureCode } from '../../domain/editing/failure.ts';

/** What the server says to editors: on the screen, in the mail with the link, and in the history of the content. */
export const editing = {
  sent: 'Kennen wij dit adres? Dan is er een mail onderweg, met een link en een code. De mail niet gezien? Kijk ook bij ongewenste mail.',
  mail: {
    subject: 'Uw link en code om in te loggen',
    greeting: (name: string) => `Beste ${name},`,
    what: 'U wilt inloggen om te schrijven op de site van de BuurtWerkKamers. Druk op de link:',
    whatBooks: 'U wilt de boeken van de BuurtWerkKamers zien. Druk op de link:',
    link: 'Inloggen',
    code: (code: string) => `Of vul deze code in: ${code}`,
    how: 'De link en de code werken 15 minuten. U kunt ze één keer gebruiken. Geef ze aan niemand.',
    notYou: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    closing: 'Met vriendelijke groet,\nde BuurtWerkKamers',
  },
  page: {
    site: 'BuurtWerkKamers',
    title: 'Inloggen',
    press: 'Druk op de knop. Dan kunt u schrijven op de site.',
    button: 'Inloggen',
    usedUp: 'Deze link werkt niet meer',
    again: 'Een link werkt één keer en 15 minuten. Vraag een nieuwe mail.',
    toLogin: 'Vraag een nieuwe mail',
  },
  heldBack: {
    subject: 'Een tekst staat nog niet op de site',
    greeting: (name: string) => `Beste ${name},`,
    intro: 'Met deze tekst kon de site niet worden gemaakt:',
    rest: 'Op de site staat nog de vorige versie. Al het andere is gewoon bijgewerkt. Verbeter de tekst en bewaar hem opnieuw, of maak de wijziging ongedaan.',
    link: 'Naar het schrijven',
    closing: 'Met vriendelijke groet,\nde BuurtWerkKamers',
  },
  failures: {
    'bad-request': 'Dit begrijpen wij niet. Laad de pagina opnieuw en probeer het nog een keer.',
    'no-session': 'U bent niet meer ingelogd. Log opnieuw in. Uw tekst blijft bewaard.',
    'wrong-code': 'Deze code werkt niet. Kijk of u de nieuwste mail hebt, of vraag een nieuwe.',
    forbidden: 'Dit mag u niet veranderen. Vraag het aan de beheerder.',
    'wrong-origin': 'Dit kan alleen op de site zelf. Laad de pagina opnieuw.',
    'not-found': 'Dit is er niet (meer).',
    'nothing-to-undo': 'Er is niets om ongedaan te maken.',
    'too-large': 'Dit is te groot om te versturen. Neem kleinere foto’s, of minder tegelijk.',
    'mail-down':
      'Wij kunnen nu geen mail versturen. Probeer het over een paar minuten nog een keer. Lukt het dan nog niet? Vraag het aan de beheerder.',
    unavailable: 'Dit lukt nu niet. Uw tekst blijft bewaard. Probeer het over een paar minuten nog een keer.',
  } satisfies Record<FailureCode, string>,
  closed: 'Inloggen kan hier nog niet. De beheerder van de site moet eerst schrijvers toevoegen.',
  conflict: 'Iemand anders heeft dit ook veranderd. Kies welke tekst u wilt bewaren.',
  refused: 'Dit klopt nog niet. Kijk bij de velden.',
  tooMany: 'U hebt dit te vaak gedaan. Wacht een paar minuten en probeer het dan nog een keer.',
  assets: {
    empty: 'dit bestand is leeg.',
    'cut-off': 'een stuk van dit bestand ontbreekt. Kies het bestand opnieuw, of bewaar het eerst opnieuw.',
    'too-large': 'dit bestand is te groot. Een foto mag 2 MB zijn, een PDF 4 MB.',
    'too-heavy':
      'dit bestand is te zwaar om te openen, of het is beveiligd. Maak de foto kleiner, of bewaar het stuk opnieuw als PDF zonder wachtwoord.',
    'wrong-type': 'dit is geen foto (JPEG, PNG, WebP of AVIF) en geen PDF, of de naam past er niet bij.',
    'tells-where':
      'deze foto vertelt waar of door wie hij is gemaakt. Kies de foto opnieuw in het formulier; dan gaat dat eraf.',
    'name-taken': 'er is al een ander bestand met deze naam. Kies een andere naam.',
  } satisfies Record<AssetProblem | 'name-taken', string>,
  textTooLong: 'deze tekst is veel te lang. Verdeel hem over meer berichten.',
  linkGone: (address: string) => `hier staat een link naar ${address}. Die pagina gaat weg.`,
  saved: 'Opgeslagen.',
  undone: 'Ongedaan gemaakt.',
  removed: 'Weggehaald.',
  status: {
    draft: 'Niemand ziet dit nog. Zet Concept uit om het te plaatsen.',
    planned: (date: string) => `Dit komt op ${date} vanzelf op de site.`,
    building: 'De site wordt opnieuw gemaakt. Dat duurt een paar minuten.',
    live: 'Iedereen kan het nu zien.',
    removed: 'Niemand ziet dit nog op de site.',
    failed:
      'De site kon niet worden gemaakt. De oude site staat er nog. Maak uw laatste wijziging ongedaan, of vraag hulp.',
  },
  /** First lines in the history of the content. */
  commits: {
    save: (path: string) => `Bewaar ${path}`,
    remove: (path: string) => `Haal ${path} weg`,
    undo: (path: string) => `Maak ongedaan: ${path}`,
    media: (path: string) => `Voeg ${path} toe`,
  },
} as const;
