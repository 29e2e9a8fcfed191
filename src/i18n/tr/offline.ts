import type { Translation } from '../translation.ts';

export const offline = {
  title: 'Şu anda internetiniz yok',
  description: 'İnternet yokken burada telefonunuzda kayıtlı odaları görürsünüz.',
  text: 'Bu sayfa internetiniz gelince açılır. Daha önce baktığınız odaları şimdi okuyabilirsiniz.',
  again: 'Yeniden deneyin',
  rooms: 'Şimdi bu odaları okuyabilirsiniz',
  noRooms: 'Bu telefon veya bilgisayarla henüz bir odaya bakmadınız.',
  kept: {
    offline: (day: string, time: string) => `Bu sayfanın tarihi: ${day}, ${time}. Şu anda internetiniz yok.`,
    slow: (day: string, time: string) => `Bu sayfanın tarihi: ${day}, ${time}. İnternetiniz şu anda çok yavaş.`,
  },
} satisfies Translation['offline'];
