import type { Translation } from '../dictionary.ts';

export const pages = {
  home: {
    title: 'Mahallenizde bir oda',
    tagline: 'Mahalle sakinlerinden, mahalle sakinleri için',
    description:
      'Amsterdam ve Utrecht’te BuurtWerkKamers: birlikte yemek, öğrenmek, tamir işleri ve yardım. Neler olduğuna bakın.',
    intro:
      'BuurtWerkKamer, komşuların birbirleri için bir şeyler yaptığı bir odadır. Birlikte yemek pişirmek, Hollandaca öğrenmek, mektuplarda yardım.',
    findRoom: 'Bir oda bulun',
    findActivity: 'Neler var?',
    findHelp: 'Para ve mektup konusunda yardım',
    donateTitle: 'Bir odaya destek olun',
    donateText: 'Odalar, başkaları için bir şey yapan komşular sayesinde yürür. Bağışla siz de destek olursunuz.',
    donateButton: 'Fona bağış yapın',
    participateTitle: 'Siz de bir şey yapmak ister misiniz?',
    participateText: 'Bir şey biliyorsunuz veya bir şey öğrenmek istiyorsunuz. O zaman sizin için bir yer var.',
    participateButton: 'Katılın',
  },
  help: {
    title: 'Para, mektup ve form konusunda yardım',
    activities: 'Sabit saatlerde yardım',
  },
  participate: { kinds: 'Neler yapabilirsiniz?' },
  about: { timeline: 'Nasıl gelişti?' },
  result: { figures: 'Bir odada' },
  questions: {
    title: 'Sorular ve cevaplar',
    description: 'Mahalle sakinlerinin, konut kuruluşlarının ve belediyelerin sorularına cevaplar.',
    audience: {
      resident: 'Mahalle sakinleri için',
      'housing-corporation': 'Konut kuruluşları (woningcorporaties) için',
      municipality: 'Belediyeler (gemeenten) için',
    },
  },
  documents: {
    title: 'Raporlar ve belgeler',
    description: 'BuurtWerkKamers hakkında yıllık raporlar, anlaşmalar ve araştırmalar, yıllara göre.',
    undated: 'Yılı belli değil',
    kinds: {
      'annual-report': 'Yıllık rapor',
      agreement: 'Anlaşmalar',
      research: 'Araştırma',
      article: 'Makale',
      method: 'Çalışma yöntemi',
      policy: 'Devlet kuralları',
    },
    byKind: 'Türe göre',
    missing: 'Bu belge henüz bizde yok.',
    issuer: 'Kimden:',
  },
  donate: { title: 'BuurtWerkKamerFonds için bağış yapın' },
  contact: {
    email: 'E-posta',
    phone: 'Telefon',
    address: 'Posta',
  },
  notFound: {
    title: 'Bu sayfa yok',
    description: 'Aradığınız sayfa yok.',
    text: 'Belki adres değişti. Veya adreste bir yazım hatası var.',
    try: 'Şunları deneyin:',
  },
} satisfies Translation['pages'];
