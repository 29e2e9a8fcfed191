import type { Translation } from '../translation.ts';
import { messages as dutch } from '../nl/messages.ts';

export const messages = {
  title: 'Bağış yapanlar ne yazıyor?',
  intro: 'Bağış yapanlar bunu bağışlarıyla birlikte yazdı. Okumanıza izin veriyorlar.',
  none: 'Henüz mesaj yok.',
  test: 'Bu bir denemedir. Bu mesajlar gerçek bağışlara ait değildir.',
  give: 'Siz de bağış yapın',
  yours: 'Mesajınız burada mı? E-postanızdaki bağlantıyla onu kaldırırsınız.',
  /** The editors work in Dutch. */
  moderation: dutch.moderation,
} satisfies Translation['messages'];
