import type { Translation } from '../translation.ts';
import { messages as dutch } from '../nl/messages.ts';

export const messages = {
  title: 'Що пишуть благодійники',
  intro: 'Люди написали це до своєї пожертви. Вони не проти, щоб ви це прочитали.',
  none: 'Повідомлень ще немає.',
  test: 'Це тестовий режим. Ці повідомлення не належать до справжніх пожертв.',
  give: 'Пожертвувати теж',
  yours: 'Тут є ваше повідомлення? Ви можете прибрати його за посиланням у вашому листі.',
  // For editors, who work in Dutch.
  moderation: dutch.moderation,
} satisfies Translation['messages'];
