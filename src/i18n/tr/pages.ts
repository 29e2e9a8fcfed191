import type { Translation } from '../translation.ts';

export const pages = {
  home: {
    title: 'Mahallenizde bir oda',
    tagline: 'Mahalle sakinlerinden, mahalle sakinleri için',
    description:
      'Mahallenizde birlikte yemek, öğrenmek, tamir işleri ve yardım. Odalarda neler yapabileceğinize bakın.',
    intro:
      'Odalarda komşular birbirleri için bir şeyler yapar. Birlikte yemek pişirmek, Hollandaca öğrenmek, mektuplarda yardım.',
    findRoom: 'Bir oda bulun',
    findActivity: 'Neler yapabilirsiniz?',
    findHelp: 'Para ve mektup konusunda yardım',
    donateTitle: 'Bir odaya destek olun',
    donateText: 'Odalar, başkaları için bir şey yapan komşular sayesinde yürür. Bağışla siz de destek olursunuz.',
    donateButton: 'Fona bağış yapın',
    participateTitle: 'Siz de bir şey yapmak ister misiniz?',
    participateText: 'Bir konuda iyi misiniz? Veya bir şey öğrenmek mi istiyorsunuz? Bekleriz.',
    participateButton: 'Katılın',
  },
  help: {
    title: 'Para, mektup ve form konusunda yardım',
    activities: 'Sabit saatlerde yardım',
  },
  participate: { kinds: 'Neler yapabilirsiniz?' },
  about: { timeline: 'Geçmişimiz' },
  result: { figures: 'Bir odada' },
  questions: {
    title: 'Sorular ve cevaplar',
    description: 'Mahalle sakinlerinin, konut kuruluşlarının ve belediyelerin sorularına cevaplar.',
    mostAsked: 'En çok sorulan sorular',
    ours: 'Diğer sorular',
    give: 'Bize destek olun',
    audience: {
      resident: 'Mahalle sakinleri için',
      'housing-corporation': 'Konut kuruluşları (woningcorporaties) için',
      municipality: 'Belediyeler (gemeenten) için',
    },
  },
  documents: {
    title: 'Raporlar ve belgeler',
    description: 'Yıllara ve türe göre yıllık raporlar, anlaşmalar ve araştırmalar.',
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
    issuer: 'Kimden:',
    download: 'PDF olarak indirin',
    elsewhere: 'Tamamını okuyun (başka site)',
    ask: 'Bu belgeyi okumak mı istiyorsunuz? Bize sorun.',
    figures: 'Rakamlarla',
    cite: 'Bu belgeye nasıl atıf yapılır',
    rss: 'Yeni raporlar RSS ile',
    aboutRooms: 'Konusu:',
  },
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
