import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Şu anda bağış yapılamıyor',
    early: 'Bu sitede şu anda para veremezsiniz. Daha sonra tekrar gelin.',
    text: 'Bu sitede şu anda para veremezsiniz. Hiçbir şey ödenmedi. Daha sonra tekrar gelin.',
    kept: 'Bu sitede şu anda para veremezsiniz. Hiçbir şey ödenmedi. Yazdığınız her şey hâlâ burada. Daha sonra tekrar deneyin.',
  },
  failed: {
    title: 'Bizde bir sorun oldu',
    text: 'İşlemin yapılıp yapılmadığını bilmiyoruz. Birkaç dakika bekleyin ve sonra tekrar deneyin. Asla iki kez ödemezsiniz.',
  },
  toForm: 'Bağış sayfasına dönün',
} satisfies Translation['trouble'];
