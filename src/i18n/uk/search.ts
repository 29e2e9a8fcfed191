import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('uk');

export const search = {
  title: 'Пошук',
  description: 'Пошук на цьому сайті: кімнати, заняття, новини, запитання та звіти.',
  label: 'Що ви шукаєте?',
  hint: 'Наприклад: велосипед, разом їсти або допомога з листами',
  button: 'Шукати',
  kind: 'Вид',
  allKinds: 'усе',
  kinds: {
    kamer: 'Кімната',
    activiteit: 'Заняття',
    nieuws: 'Новина',
    vraag: 'Запитання',
    verslag: 'Звіт',
    pagina: 'Сторінка',
  },
  room: 'Кімната',
  allRooms: 'усі кімнати',
  results: (n) =>
    plural(n, { one: '{n} результат', few: '{n} результати', many: '{n} результатів', other: '{n} результату' }),
  none: 'Нічого не знайдено. Спробуйте інше слово або подивіться нижче.',
  ask: 'Немає того, що шукаєте? Запитайте нас:',
  more: 'Показати ще',
  failed: 'Пошук зараз не працює. Подивіться у списку нижче.',
  withoutScript: 'У цьому браузері ми не можемо шукати для вас. У списку нижче є все.',
  index: 'Усе на цьому сайті',
  groups: {
    rooms: 'Кімнати',
    activities: 'Заняття',
    kinds: 'Що ви можете робити?',
    news: 'Новини',
    questions: 'Запитання',
    documents: 'Звіти',
    pages: 'Сторінки',
  },
} satisfies Translation['search'];
