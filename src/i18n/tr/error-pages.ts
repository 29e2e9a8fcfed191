import type { Translation } from '../translation.ts';

export const errorPages = {
  closed: {
    title: 'Şu anda bağış yapılamıyor',
    early: 'Şu anda bu sitede bağış yapılamıyor. Daha sonra tekrar gelin.',
    text: 'Şu anda bu sitede bağış yapılamıyor. Hiçbir şey ödenmedi. Daha sonra tekrar gelin.',
    kept: 'Şu anda bu sitede bağış yapılamıyor. Hiçbir şey ödenmedi. Yazdığınız her şey hâlâ burada. Daha sonra tekrar deneyin.',
  },
  receiver: {
    missing: {
      title: 'Burada yakında bağış yapabilirsiniz',
      text: 'Önce bağışınızı kimin aldığını burada tam olarak yazacağız. O güne kadar para almıyoruz. Şimdiden yardım etmek ister misiniz? Bir odaya katılın.',
    },
    title: 'Bağışınızı kim alıyor?',
    name: 'Ad',
    address: 'Adres',
    contact: 'İletişim',
    chamberOfCommerce: 'KvK numarası',
    iban: 'Hesap',
  },
  failed: {
    title: 'Bizde bir sorun oldu',
    text: 'İşlemin yapılıp yapılmadığını bilmiyoruz. Birkaç dakika bekleyin ve sonra tekrar deneyin. İki kez öderseniz birini geri alırsınız.',
  },
  toForm: 'Bağış sayfasına dönün',
} satisfies Translation['errorPages'];
