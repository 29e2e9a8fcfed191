import type { Translation } from '../translation.ts';
import { mails as dutch } from '../nl/mails.ts';

export const mails = {
  greeting: (name) => (name === undefined ? 'Merhaba,' : `Merhaba ${name},`),
  closing: 'Saygılarımızla,\nBuurtWerkKamers',
  testSubject: (subject) => `[deneme] ${subject}`,
  testMode: 'Bu bir denemedir. Para ödenmedi.',
  fund: 'BuurtWerkKamerFonds',
  room: (name) => `${name} odası`,
  every: { once: '(bir kez)', monthly: '(her ay)', quarterly: '(3 ayda bir)', yearly: '(her yıl)' },
  labels: {
    amount: 'Tutar',
    purpose: 'Ne için',
    paidOn: 'Ödeme tarihi',
    bookedOn: 'Geri alındığı tarih',
    refunded: 'Size iade edilen',
    refundedOn: 'Geri gönderildiği tarih',
    given: 'Bağışınız',
    nextDebit: 'Bir sonraki sefer',
    reference: 'Numara',
  },
  manage: {
    once: 'Bu bağlantıyla bağışınızı görürsünüz. Bağlantı yalnızca sizin içindir.',
    recurring:
      'Bu bağlantıyla bağışınızı görebilir, değiştirebilir, bağışa ara verebilir veya bağışı durdurabilirsiniz. Bir hesap açmanız gerekmez. Bağlantı yalnızca sizin içindir.',
    link: { once: 'Bağışınıza bakın', recurring: 'Bağışınıza bakın, değiştirin veya durdurun' },
  },
  giveAgain: 'Yeniden bağış yapın',
  thankYou: {
    subject: {
      once: (amount) => `Bağışınız için teşekkürler: ${amount}`,
      recurring: (gift) => `Teşekkürler. Artık verdiğiniz bağış: ${gift}`,
      copy: (subject) => `Kopya: ${subject}`,
    },
    copy: 'Bu bir kopyadır. Bu e-postayı size daha önce de gönderdik.',
    received: (amount, purpose) => `Teşekkür ederiz! ${purpose} için sizden ${amount} aldık.`,
    once: 'Bu bir kez içindi. Hesabınızdan bir daha para çekilmez.',
    insteadOfDebit: 'Bunu şimdi kendiniz ödediniz. Daha önce hesabınızdan çekilememişti.',
    recurring: (gift) => `Verdiğiniz bağış: ${gift}. Siz durdurana kadar bu kendiliğinden devam eder.`,
    nextDebit: (date) => `${date} tarihinde hesabınızdan bir sonraki tutar çekilir.`,
    next: (year) =>
      `Bağışınız kayıtlarımızda. Ocak ayında size ${year} yılındaki bütün bağışlarınızla bir e-posta göndeririz.`,
    aboutUs: 'BuurtWerkKamers, mahalle sakinlerinin kendileri için açtığı mahalle odalarıdır. Gelip bakabilirsiniz.',
    invitation: {
      text: 'Bize daha sık yardım etmek ister misiniz? Her ay da bağış yapabilirsiniz. İstediğiniz zaman durdurabilirsiniz.',
      link: 'Her ay bağış yapın',
    },
  },
  debitFailed: {
    subject: (gift) => `Bağışınız alınamadı: ${gift}`,
    what: 'Bağışınızı hesabınızdan çekmek istedik. Bu olmadı. Yani şu anda hiçbir şey ödemediniz.',
    pay: 'Bu tutarı yine de bağışlamak istiyor musunuz? Şimdi kendiniz ödeyebilirsiniz. Bu bir kez içindir. Bunu yapmanız gerekmez.',
    payLink: (amount) => `Şimdi ${amount} ödeyin`,
    again: (date) =>
      `${date} tarihinde hesabınızdan bir sonraki tutar çekilir. Bunu istemiyor musunuz? O zaman durdurabilirsiniz.`,
    stopped:
      'Artık durdurduk. Hesabınızdan bir daha para çekilmez. Yeniden bağış yapmak istiyor musunuz? Bunu sitemizde yapabilirsiniz.',
  },
  chargedBack: {
    subject: 'Bankanız bir bağışı geri aldı',
    what: 'Bankanız bağışınızı geri aldı.',
    once: 'Bir şey yapmanız gerekmez. Yine de bağış yapmak istiyor musunuz? Bunu sitemizde yapabilirsiniz.',
    stopped:
      'Artık durdurduk. Hesabınızdan bir daha para çekilmez. Yeniden bağış yapmak istiyor musunuz? Bunu sitemizde yapabilirsiniz.',
  },
  refunded: {
    subject: (amount) => `Size ${amount} iade ediyoruz`,
    what: (amount, purpose) => `Size ${amount} geri gönderiyoruz. Bu parayı ${purpose} için bağışlamıştınız.`,
    when: 'Para yolda. Bu çoğu zaman birkaç gün sürer. Kartla mı ödediniz? O zaman daha uzun sürebilir.',
    where: 'Para, ödediğiniz yoldan geri gelir. Bir şey yapmanız gerekmez.',
    goesOn: (date) =>
      `Bağışınız aynen devam eder. ${date} tarihinde hesabınızdan bir sonraki tutar çekilir. Bunu istemiyor musunuz? O zaman durdurabilirsiniz.`,
    late: 'Para iki hafta sonra hâlâ gelmedi mi? O zaman bağlantıyı açın. Durumu orada görürsünüz.',
  },
  refundFailed: {
    subject: (amount) => `${amount} geri gönderilemedi`,
    what: (amount, purpose) =>
      `Size ${amount} geri gönderdik. Bu parayı ${purpose} için bağışlamıştınız. Para ulaşmadı.`,
    next: 'Para şimdi yine bizde. Saymanımız da bunu biliyor.',
    account: 'Başka bir hesabınız var mı? O zaman bu e-postayı yanıtlayın.',
  },
  advice: {
    'check-account-number': 'Bankanız bu hesap numarasını tanımıyor. Doğru olup olmadığına bakın.',
    'use-other-account': 'Bu hesap kapalı veya bu hesaptan bu şekilde ödeyemezsiniz. Başka bir hesap seçin.',
    'enough-money': 'Hesabınızda yeterli para yoktu.',
    'card-expired': 'Kartınızın süresi doldu.',
    'give-permission-again': 'Bankanızda sizin izniniz yok. Yeniden bağış yapın, böylece bu izni tekrar verirsiniz.',
    'you-reversed-it': 'Parayı bankanızdan kendiniz geri aldınız. Buna hakkınız var.',
    'you-refused-it': 'Bankanıza bunu ödemek istemediğinizi söylediniz. Buna hakkınız var.',
    'payment-denied': 'Bankaya bu ödemenin doğru olmadığı söylendi. Bunu siz söylemediyseniz bankanıza sorun.',
    'bank-blocks-it': 'Bankanız bu ödemeyi durduruyor. Nedenini bankanıza sorun.',
    'ask-your-bank': 'Bankanız nedenini söylemiyor. Bankanıza sorabilirsiniz.',
  },
  mandateGone: {
    subject: 'Bağışınız durdu',
    what: 'Hesabınızdan artık para çekme iznimiz yok. Bu izin kalktı. Bağışınız bu yüzden durdu.',
    again: 'İstediğiniz bu değil miydi? O zaman sitemizde yeniden bağış yapın.',
  },
  changed: {
    subject: (gift) => `Değişti: artık verdiğiniz bağış ${gift}`,
    what: (gift, purpose) => `Bağışınız değişti. Artık ${purpose} için verdiğiniz bağış: ${gift}.`,
    nextDebit: (date) => `${date} tarihinde hesabınızdan bir sonraki tutar çekilir.`,
    was: (before) => `Daha önce verdiğiniz bağış: ${before}.`,
    paused: {
      subject: (date) => `Bağışınıza ara verildi. Yeniden başlayacağı tarih: ${date}`,
      what: (date, gift, purpose) =>
        `Bağışınıza şimdi ara verildi. ${date} tarihine kadar hesabınızdan para çekilmez. O gün ${purpose} için verdiğiniz bağış yeniden başlar: ${gift}.`,
    },
  },
  newAccount: {
    subject: 'Bağışınız artık öbür hesabınızdan çekilir',
    what: 'Bağışınızın başka bir hesaptan çekilmesine izin verdiniz. Bu artık yapıldı.',
    same: (gift, purpose) => `${purpose} için bağışınız aynı kalır: ${gift}.`,
    nextDebit: (date) => `${date} tarihinde yeni hesabınızdan bir sonraki tutar çekilir.`,
    debitUnderWay: 'Zaten yolda olan bir ödeme vardı. O ödeme belki yine de eski hesabınızdan çekilir.',
  },
  stopped: {
    subject: 'Bağışınız durdu',
    donor: 'Bağışınızı durdurmak istediniz. Bağışınız durdu. Bağışlarınız için teşekkür ederiz!',
    other: 'Bağışınız durdu. Bağışlarınız için teşekkür ederiz!',
    nothingMore: 'Hesabınızdan bir daha para çekilmez.',
    debitUnderWay:
      'Dikkat: zaten yolda olan bir ödeme vardı. O ödeme belki yine de hesabınızdan çekilir. O parayı geri istiyor musunuz? O zaman bankanız parayı sizin için geri alabilir. Bu 8 hafta boyunca mümkündür.',
    again: 'Daha sonra yeniden bağış yapmak ister misiniz? Bunu sitemizde yapabilirsiniz.',
  },
  manageLinks: {
    subject: 'Bağışlarınızın bağlantıları',
    what: 'Bağışlarınızın bağlantılarını istediniz. İşte burada.',
    notYou: 'Bunu siz istemediniz mi? O zaman bir şey yapmanız gerekmez.',
    link: (gift, purpose, reference) => `${purpose} için ${gift}, numara ${reference}`,
  },
  yearlyStatement: {
    subject: (year) => `${year} yılındaki bağışlarınız`,
    received: (year, total) => `${year} yılında sizden ${total} aldık. Teşekkür ederiz!`,
    sheet: (year) => `${year} yılının özetini ister misiniz? Bağlantıyı açın. Kaydetmeniz için orada hazır.`,
    private: 'Bir şey yapmanız gerekmez. Bağlantı yalnızca sizin içindir.',
    lastYear: (number, year) =>
      `Her yıl aynı tutarı bağışlama anlaşmanız bu yıl bitiyor (anlaşma ${number}). Son gün 31 Aralık ${year}. Sonra yine böyle bağış yapmak istiyor musunuz? O zaman bizimle yeni bir anlaşma yapın.`,
    isOver: (number, year) =>
      `Her yıl aynı tutarı bağışlama anlaşmanız tamamlandı (anlaşma ${number}, son yıl ${year}). Bağışa devam mı ediyorsunuz? O zaman bunlar, yeni bir anlaşma yapılana kadar normal bağışlardır.`,
    link: 'Özetime git',
  },
  /** The treasurer reads Dutch, whatever language the donor reads. */
  treasurer: dutch.treasurer,
} satisfies Translation['mails'];
