/** Keys are the values of the filter in the search index. */
const kinds = {
  kamer: 'Kamer',
  activiteit: 'Activiteit',
  nieuws: 'Nieuws',
  vraag: 'Vraag',
  verslag: 'Verslag',
  pagina: 'Pagina',
};

export const search = {
  title: 'Zoeken',
  description: 'Zoek op deze site: kamers, activiteiten, nieuws, vragen en verslagen.',
  label: 'Wat zoekt u?',
  hint: 'Bijvoorbeeld: fiets, samen eten of hulp bij brieven',
  button: 'Zoek',
  kind: 'Soort',
  allKinds: 'alles',
  kinds,
  room: 'Kamer',
  allRooms: 'alle kamers',
  results: (n: number) => (n === 1 ? '1 resultaat' : `${n} resultaten`),
  none: 'Niets gevonden. Probeer een ander woord, of kijk hieronder.',
  ask: 'Staat het er niet bij? Vraag het ons:',
  more: 'Laat meer zien',
  failed: 'Zoeken lukt nu niet. Kijk in de lijst hieronder.',
  withoutScript: 'In deze browser kunnen wij niet voor u zoeken. In de lijst hieronder staat alles.',
  index: 'Alles op deze site',
  groups: {
    rooms: 'Kamers',
    activities: 'Activiteiten',
    kinds: 'Wat kunt u doen?',
    news: 'Nieuws',
    questions: 'Vragen',
    documents: 'Verslagen',
    pages: "Pagina's",
  },
};
