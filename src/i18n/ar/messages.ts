import type { Translation } from '../translation.ts';
import { messages as dutch } from '../nl/messages.ts';

export const messages = {
  title: 'ماذا يكتب المتبرّعون',
  intro: 'كتب متبرّعون هذا مع تبرّعهم. وهم موافقون على أن يُقرأ هنا.',
  none: 'لا توجد رسائل بعد.',
  test: 'هذه تجربة. هذه الرسائل ليست مع تبرّعات حقيقية.',
  give: 'التبرّع أيضًا',
  yours: 'هل رسالتك هنا؟ يمكنك إزالتها بالرابط الذي وصلك بالبريد الإلكتروني.',
  // For editors, who work in Dutch.
  moderation: dutch.moderation,
} satisfies Translation['messages'];
