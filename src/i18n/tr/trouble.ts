import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Şu anda bağış yapılamıyor',
    text: 'Bu sitede şu anda para veremezsiniz. Hiçbir şey ödenmedi. Daha sonra tekrar gelin.',
  },
  failed: {
    title: 'Bizde bir sorun oldu',
    text: 'İşlemin yapılıp yapılmadığını bilmiyoruz. Birkaç dakika bekleyin ve sonra tekrar deneyin. Asla iki kez ödemezsiniz.',
  },
  toForm: 'Bağış sayfasına dönün',
} satisfies Translation['trouble'];
