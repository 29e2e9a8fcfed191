import type { Translation } from '../translation.ts';

export const pages = {
  home: {
    title: 'Una sala en su barrio',
    tagline: 'De los vecinos y para los vecinos',
    description:
      'Comer juntos, aprender, hacer arreglos y recibir ayuda en su barrio. Mire qué se puede hacer en las salas.',
    intro:
      'En una sala, los vecinos hacen cosas unos para otros. Cocinar juntos, aprender neerlandés, ayuda con las cartas.',
    findRoom: 'Buscar una sala',
    findActivity: '¿Qué se puede hacer?',
    findHelp: 'Ayuda con el dinero y las cartas',
    donateTitle: 'Ayude a una sala',
    donateText:
      'Las salas funcionan gracias a vecinos que hacen algo por otra persona. Con una donación, usted también ayuda.',
    donateButton: 'Donar al fondo',
    participateTitle: '¿Quiere hacer algo usted?',
    participateText: '¿Sabe hacer algo bien? ¿O quiere aprender algo? Le damos la bienvenida.',
    participateButton: 'Participe',
  },
  help: {
    title: 'Ayuda con el dinero, las cartas y los formularios',
    activities: 'Ayuda a una hora fija',
  },
  participate: { kinds: '¿Qué puede hacer usted?' },
  about: { timeline: 'Nuestra historia' },
  result: { figures: 'En una sola sala' },
  questions: {
    title: 'Preguntas y respuestas',
    description: 'Respuestas a preguntas de vecinos, entidades de vivienda social y ayuntamientos.',
    mostAsked: 'Las preguntas más frecuentes',
    ours: 'Más preguntas',
    give: 'Apóyenos',
    audience: {
      resident: 'Para vecinos',
      'housing-corporation': 'Para entidades de vivienda social (woningcorporaties)',
      municipality: 'Para ayuntamientos (gemeenten)',
    },
  },
  documents: {
    title: 'Informes y documentos',
    description: 'Informes anuales, acuerdos e investigaciones, por año y por tipo.',
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
    issuer: 'De',
    download: 'Descargar en PDF',
    elsewhere: 'Leer el documento completo (otro sitio web)',
    ask: '¿Quiere leer este documento? Pregúntenos.',
    figures: 'En cifras',
    cite: 'Cómo citar este documento',
    rss: 'Nuevos informes por RSS',
    aboutRooms: 'Sobre',
  },
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
