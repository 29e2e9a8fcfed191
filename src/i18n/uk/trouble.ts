import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Зараз не можна пожертвувати',
    text: 'На цьому сайті зараз не можна пожертвувати гроші. Нічого не сплачено. Зайдіть пізніше ще раз.',
  },
  failed: {
    title: 'У нас щось пішло не так',
    text: 'Ми не знаємо, чи вдалося. Зачекайте кілька хвилин і спробуйте ще раз. Ви ніколи не заплатите двічі.',
  },
  toForm: 'Назад до пожертви',
} satisfies Translation['trouble'];
