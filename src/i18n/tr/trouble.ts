import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Şu anda bağış yapılamıyor',
    early: 'Şu anda bu sitede bağış yapılamıyor. Daha sonra tekrar gelin.',
    text: 'Şu anda bu sitede bağış yapılamıyor. Hiçbir şey ödenmedi. Daha sonra tekrar gelin.',
    kept: 'Şu anda bu sitede bağış yapılamıyor. Hiçbir şey ödenmedi. Yazdığınız her şey hâlâ burada. Daha sonra tekrar deneyin.',
  },
  failed: {
    title: 'Bizde bir sorun oldu',
    text: 'İşlemin yapılıp yapılmadığını bilmiyoruz. Birkaç dakika bekleyin ve sonra tekrar deneyin. İki kez öderseniz birini geri alırsınız.',
  },
  toForm: 'Bağış sayfasına dönün',
} satisfies Translation['trouble'];
