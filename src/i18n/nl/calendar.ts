/** What a calendar on someone's telephone shows. Plain text: no links, no layout. */
export const calendar = {
  everything: (organisation: string) => `${organisation}: alle activiteiten`,
  room: (organisation: string, room: string) => `${organisation}: ${room}`,
  activity: (activity: string, room: string) => `${activity} in ${room}`,
  /** What an event is called: an editor's Dutch title, and in other languages first what kind of thing it is. */
  event: (title: string, _kind: string) => title,
  description: 'Wat er te doen is in onze kamers. Verandert er iets? Dan verandert uw agenda mee.',
  full: 'Let op: deze groep is vol.',
  example: 'Dit is een voorbeeld. Deze activiteit bestaat niet echt.',
  price: {
    label: 'Kosten',
    free: 'gratis',
    amount: (euros: string, note: string | undefined) => (note ? `${euros} (${note})` : euros),
    voluntary: 'u geeft wat u kunt',
  },
  join: {
    label: 'Meedoen',
    'walk-in': 'u kunt gewoon binnenlopen',
    'sign-up': (how: string) => `meld u eerst aan. ${how}`,
    unknown: 'vraag het in de kamer',
  },
  audience: (who: string) => `Voor: ${who}`,
};
