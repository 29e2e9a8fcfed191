import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

export const search = {
  title: 'Buscar',
  description: 'Busque en este sitio: salas, actividades, noticias, preguntas e informes.',
  label: '¿Qué busca?',
  hint: 'Por ejemplo: bicicleta, comer juntos o ayuda con cartas',
  button: 'Buscar',
  kind: 'Tipo',
  allKinds: 'todo',
  kinds: {
    kamer: 'Sala',
    activiteit: 'Actividad',
    nieuws: 'Noticia',
    vraag: 'Pregunta',
    verslag: 'Informe',
    pagina: 'Página',
  },
  room: 'Sala',
  allRooms: 'todas las salas',
  results: (n) => plural(n, { one: '{n} resultado', other: '{n} resultados' }),
  none: 'No se encontró nada. Pruebe con otra palabra o mire más abajo.',
  ask: '¿No está en la lista? Pregúntenos:',
  more: 'Mostrar más',
  failed: 'La búsqueda no funciona ahora. Mire la lista de abajo.',
  withoutScript: 'En este navegador no podemos buscar por usted. En la lista de abajo está todo.',
  index: 'Todo en este sitio',
  groups: {
    rooms: 'Salas',
    activities: 'Actividades',
    kinds: '¿Qué puede hacer?',
    news: 'Noticias',
    questions: 'Preguntas',
    documents: 'Informes',
    pages: 'Páginas',
  },
} satisfies Translation['search'];
