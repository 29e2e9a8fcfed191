import type { Translation } from '../dictionary.ts';

export const pages = {
  home: {
    title: 'Кімната у вашому районі',
    tagline: 'Від мешканців для мешканців',
    description:
      'BuurtWerkKamers в Амстердамі та Утрехті: разом їсти, вчитися, майструвати, отримати допомогу. Дивіться, що відбувається.',
    intro:
      'У BuurtWerkKamer (кімнаті для сусідів) люди роблять щось одне для одного. Разом готують, вчать нідерландську, допомагають із листами.',
    findRoom: 'Знайти кімнату',
    findActivity: 'Що відбувається?',
    findHelp: 'Допомога з грошима та листами',
    donateTitle: 'Допоможіть кімнаті',
    donateText: 'Кімнати живуть завдяки сусідам, які роблять щось для інших. Пожертвою допомагаєте і ви.',
    donateButton: 'Пожертвувати у фонд',
    participateTitle: 'Хочете робити щось самі?',
    participateText: 'Ви щось умієте або хочете чогось навчитися. Тоді для вас є місце.',
    participateButton: 'Долучитися',
  },
  help: {
    title: 'Допомога з грошима, листами та анкетами',
    activities: 'Допомога за розкладом',
  },
  participate: { kinds: 'Що ви можете робити?' },
  about: { timeline: 'Як усе було' },
  result: { figures: 'В одній кімнаті' },
  questions: {
    title: 'Запитання й відповіді',
    description: 'Відповіді на запитання мешканців, житлових корпорацій і муніципалітетів.',
    audience: {
      resident: 'Для мешканців',
      'housing-corporation': 'Для житлових корпорацій (woningcorporaties)',
      municipality: 'Для муніципалітетів (gemeenten)',
    },
  },
  documents: {
    title: 'Звіти й документи',
    description: 'Річні звіти, домовленості та дослідження про BuurtWerkKamers, за роками.',
    undated: 'Без року',
    kinds: {
      'annual-report': 'Річний звіт',
      agreement: 'Домовленості',
      research: 'Дослідження',
      article: 'Стаття',
      method: 'Спосіб роботи',
      policy: 'Правила органів влади',
    },
    byKind: 'За видом',
    missing: 'Цього документа в нас ще немає.',
    issuer: 'Автор:',
  },
  donate: { title: 'Пожертвувати у BuurtWerkKamerFonds' },
  contact: {
    email: 'Ел. пошта',
    phone: 'Телефон',
    address: 'Пошта',
  },
  notFound: {
    title: 'Такої сторінки немає',
    description: 'Сторінки, яку ви шукаєте, немає.',
    text: 'Можливо, адреса змінилася. Або в ній є помилка.',
    try: 'Спробуйте це:',
  },
} satisfies Translation['pages'];
