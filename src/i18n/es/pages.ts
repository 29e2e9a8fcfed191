import type { Translation } from '../dictionary.ts';

export const pages = {
  home: {
    title: 'Una sala en su barrio',
    tagline: 'De los vecinos y para los vecinos',
    description:
      'BuurtWerkKamers en Ámsterdam y Utrecht: comer juntos, aprender, hacer arreglos y recibir ayuda. Mire qué se puede hacer.',
    intro:
      'En una BuurtWerkKamer, los vecinos hacen cosas unos para otros. Cocinar juntos, aprender neerlandés, ayuda con las cartas.',
    findRoom: 'Buscar una sala',
    findActivity: '¿Qué se puede hacer?',
    findHelp: 'Ayuda con el dinero y las cartas',
    donateTitle: 'Ayude a una sala',
    donateText:
      'Las salas funcionan gracias a vecinos que hacen algo por otra persona. Con una donación, usted también ayuda.',
    donateButton: 'Donar al fondo',
    participateTitle: '¿Quiere hacer algo usted?',
    participateText: 'Usted sabe hacer algo, o quiere aprender algo. Entonces hay un lugar para usted.',
    participateButton: 'Participe',
  },
  help: {
    title: 'Ayuda con el dinero, las cartas y los formularios',
    activities: 'Ayuda a una hora fija',
  },
  participate: { kinds: '¿Qué puede hacer usted?' },
  about: { timeline: 'Cómo fue' },
  result: { figures: 'En una sola sala' },
  questions: {
    title: 'Preguntas y respuestas',
    description: 'Respuestas a preguntas de vecinos, entidades de vivienda social y ayuntamientos.',
    audience: {
      resident: 'Para vecinos',
      'housing-corporation': 'Para entidades de vivienda social (woningcorporaties)',
      municipality: 'Para ayuntamientos (gemeenten)',
    },
  },
  documents: {
    title: 'Informes y documentos',
    description: 'Informes anuales, acuerdos e investigaciones sobre las BuurtWerkKamers, por año.',
    undated: 'Sin año',
    kinds: {
      'annual-report': 'Informe anual',
      agreement: 'Acuerdos',
      research: 'Investigación',
      article: 'Artículo',
      method: 'Forma de trabajar',
      policy: 'Normas del gobierno',
    },
    byKind: 'Por tipo',
    missing: 'Todavía no tenemos este documento.',
    issuer: 'De',
  },
  donate: { title: 'Donar al BuurtWerkKamerFonds' },
  contact: {
    email: 'Correo electrónico',
    phone: 'Teléfono',
    address: 'Correo postal',
  },
  notFound: {
    title: 'Esta página no existe',
    description: 'La página que busca no existe.',
    text: 'Quizás la dirección ha cambiado. O tiene un error.',
    try: 'Pruebe esto:',
  },
} satisfies Translation['pages'];
