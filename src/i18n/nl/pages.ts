import { documentKinds } from '../../collections/choices.ts';

export const pages = {
  home: {
    title: 'Een kamer in uw buurt',
    tagline: 'Van en voor bewoners',
    description: 'BuurtWerkKamers in Amsterdam en Utrecht: samen eten, leren, klussen en hulp. Kijk wat er te doen is.',
    intro: 'In een BuurtWerkKamer doen buren dingen voor elkaar. Samen koken, Nederlands leren, hulp bij brieven.',
    findRoom: 'Zoek een kamer',
    findActivity: 'Wat is er te doen?',
    findHelp: 'Hulp bij geld en brieven',
    donateTitle: 'Help een kamer',
    donateText: 'Kamers draaien op buren die iets doen voor een ander. Met een gift helpt u mee.',
    donateButton: 'Geef aan het fonds',
    participateTitle: 'Zelf iets doen?',
    participateText: 'U kunt iets, of u wilt iets leren. Dan is er een plek voor u.',
    participateButton: 'Doe mee',
  },
  help: {
    title: 'Hulp bij geld, brieven en formulieren',
    activities: 'Hulp op een vaste tijd',
  },
  participate: { kinds: 'Wat kunt u doen?' },
  about: { timeline: 'Hoe het ging' },
  result: { figures: 'In één kamer' },
  questions: {
    title: 'Vragen en antwoorden',
    description: 'Antwoorden op vragen van bewoners, woningcorporaties en gemeenten.',
    audience: {
      resident: 'Voor bewoners',
      'housing-corporation': 'Voor woningcorporaties',
      municipality: 'Voor gemeenten',
    },
  },
  documents: {
    title: 'Verslagen en documenten',
    description: 'Jaarverslagen, afspraken en onderzoek over de BuurtWerkKamers, per jaar.',
    undated: 'Zonder jaar',
    kinds: documentKinds,
    byKind: 'Per soort',
    missing: 'Dit document hebben wij nog niet.',
    issuer: 'Van',
  },
  donate: { title: 'Geef aan het BuurtWerkKamerFonds' },
  contact: {
    email: 'Mail',
    phone: 'Bel',
    address: 'Post',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    description: 'De pagina die u zoekt is er niet.',
    text: 'Misschien is het adres veranderd. Of er zit een tikfout in.',
    try: 'Probeer dit:',
  },
};
