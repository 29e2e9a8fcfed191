import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('tr');

export const participation = {
  title: 'Mesaj gönderin',
  intro: 'Konuyu seçin. Mesajınız hemen e-posta ile gönderilir.',
  topics: {
    offer: 'Bir şey yapmak istiyorum',
    help: 'Yardım arıyorum',
    'new-room': 'Yeni bir oda kurmak',
    mistake: 'Bir şey doğru değil',
  },
  report: 'Bu sayfada doğru olmayan bir şey mi var? Daha fazlasını mı biliyorsunuz?',
  closed: {
    title: 'Nasıl başlarsınız?',
    text: 'Şunları yapabilirsiniz:',
    rooms: 'Size hangi odanın yakın olduğuna bakın',
    activities: 'Neler yapabileceğinize bakın',
    help: 'Nasıl yardım alacağınızı okuyun',
    cooperation: 'Bir odanın nasıl kurulduğunu okuyun',
    newRoom: 'Bir oda kurmak mı istiyorsunuz?',
  },
  form: {
    room: 'Hangi oda?',
    roomHint: 'Odanız listede yok mu? O zaman uğrayın.',
    chooseRoom: 'Bir oda seçin',
    anyRoom: 'Henüz bilmiyorum',
    noRoom: 'Bir odayla ilgili değil',
    place: 'Hangi mahalle ve hangi şehir?',
    message: {
      offer: 'Ne yapmak istiyorsunuz?',
      help: 'Hangi konuda yardım arıyorsunuz?',
      'new-room': 'Ne kurmak istiyorsunuz ve kiminle?',
      mistake: 'Doğrusu nasıl olmalı?',
    },
    messageHint: {
      offer: 'Örneğin: yemek pişirmek, tamir yapmak veya ders vermek. Bir şey öğrenmek de olur.',
      help: 'Birkaç kelime yeter. Buraya BSN (vatandaşlık numarası) veya şifre yazmayın.',
      'new-room': 'Örneğin: kaç komşunun katıldığı ve bir yeriniz olup olmadığı.',
      mistake: 'Örneğin: oda salı günü saat 10’da açılıyor.',
    },
    name: 'Adınız',
    email: 'E-posta adresiniz',
    emailHint: 'E-posta adresinizi veya telefon numaranızı yazın. O zaman size cevap verebiliriz.',
    emailHintOptional: 'Yalnızca cevap istiyorsanız yazın.',
    phone: 'Telefon numaranız',
    copy: 'Bana e-posta ile bir onay gönderin',
    button: 'Gönderin',
    kept: 'Bu site mesajınızı saklamaz. Mesajınız hemen e-posta ile gönderilir.',
    privacy: 'Gizlilik hakkında daha fazla okuyun',
  },
  errors: {
    'room-unknown': 'Bir oda seçin.',
    'place-missing': 'Hangi mahallede ve hangi şehirde olduğunu yazın.',
    'place-too-long': 'Mahallenin adı çok uzun. En fazla 100 karakter yazın.',
    'message-missing': 'Bir mesaj yazın.',
    'message-too-long': 'Mesajınız çok uzun. En fazla 1000 karakter yazın.',
    'name-too-long': 'Adınız çok uzun. En fazla 100 karakter yazın.',
    'no-way-back': 'E-posta adresinizi veya telefon numaranızı yazın.',
    'email-invalid': 'Bu e-posta adresi doğru değil. Şöyle yazın: ad@example.com.',
    'phone-invalid': 'Bu numara doğru değil. Şöyle yazın: 06 12345678.',
    'copy-without-email': 'Onay istiyor musunuz? O zaman e-posta adresinizi yazın.',
  },
  frame: 'Bir odaya mesajınız.',
  notices: {
    'not-accepted': {
      title: 'Şu anda gönderilemiyor',
      text: 'Mesajınız gönderilmedi. Yazdıklarınız hâlâ burada. Birkaç dakika sonra tekrar deneyin.',
    },
    refused: {
      title: 'E-posta adresi çalışmıyor',
      text: 'Mesajınız gönderilmedi. Sorun sizde değil, bizim adresimizde. Yazdıklarınız hâlâ burada. Başka bir oda seçin veya odaya gidin.',
    },
    unknown: {
      title: 'Gönderilip gönderilmediğini bilmiyoruz',
      text: 'Bağlantı koptu. Belki mesajınız gönderildi. Yazdıklarınız hâlâ burada. Emin olmak istiyor musunuz? O zaman bir kez daha gönderin.',
    },
    suspicious: {
      title: 'Bir kez daha deneyin',
      text: 'Bu o kadar hızlı oldu ki, gönderen bir bilgisayar da olabilir. Mesajınız gönderilmedi. Her şey doğru mu? O zaman düğmeye bir kez daha basın.',
    },
    tooMany: {
      title: 'Biraz bekleyin',
      text: (minutes) =>
        `Çok fazla mesaj geldi. Sizin mesajınız gönderilmedi. Yazdıklarınız hâlâ burada. ${plural(minutes, { other: '{n} dakika' })} bekleyin ve sonra tekrar deneyin.`,
    },
    closed: {
      title: 'Şu anda yazamazsınız',
      text: 'Bu mesaj için artık bir e-posta adresimiz yok. Mesajınız gönderilmedi. Neler yapabileceğinize bakın.',
    },
    'other-site': {
      title: 'Bu bizim sayfamızdan gelmedi',
      text: 'Bunu kabul edemeyiz. Bu sitedeki formu doldurun.',
    },
    'too-large': {
      title: 'Metin çok uzun',
      text: 'Bunu okuyamıyoruz. Geri dönün, daha kısa bir mesaj yazın ve tekrar deneyin.',
    },
    unreadable: {
      title: 'Bunu okuyamıyoruz',
      text: 'Formda bir sorun oldu. Geri dönün ve tekrar deneyin.',
    },
    failed: {
      title: 'Bizde bir sorun oldu',
      text: 'Mesajınızın gönderilip gönderilmediğini bilmiyoruz. Geri dönün ve birkaç dakika sonra tekrar deneyin.',
    },
    back: '“Katılın” sayfasına dönün',
  },
  sent: {
    title: 'Mesajınız gönderildi',
    text: (name) => `Mesajınızı gönderdiğimiz yer: ${name}. Cevabı oradan alırsınız.`,
    copy: (email) => `Onayın gönderildiği adres: ${email}.`,
    noCopy: 'Onay gönderilemedi. Ama mesajınızın kendisi gönderildi. Tekrar göndermeniz gerekmez.',
    thanks: (name) => `Teşekkür ederiz. Mesajınızı gönderdiğimiz yer: ${name}.`,
    back: 'Sayfaya geri dönün',
    text2: 'Cevap çok mu gecikti? O zaman odaya gidin.',
    rooms: 'Odalara bakın',
  },
  mail: {
    subject: {
      offer: 'Biri bir şey yapmak istiyor',
      help: 'Biri yardım arıyor',
      'new-room': 'Biri bir oda kurmak istiyor',
      mistake: 'Biri sitede doğru olmayan bir şey gördü',
    },
    greeting: (to) => `Merhaba ${to},`,
    intro: 'Biri size site üzerinden yazdı. Mesaj şu:',
    labels: { room: 'Oda', name: 'Ad', email: 'E-posta', phone: 'Telefon', place: 'Mahalle ve şehir', page: 'Sayfa' },
    answer: {
      email: 'Bu e-postaya verdiğiniz cevap, mesajı yazan kişiye gider.',
      phone: 'Cevap vermek için telefon edin.',
      none: 'Yazan kişi e-posta adresi bırakmadı. Cevap vermeniz gerekmez.',
    },
    kept: 'Site bu mesajı saklamaz. Artık gerekmediğinde mesajı silin.',
    copy: {
      subject: (to) => `Mesajınız: ${to}`,
      greeting: 'Merhaba,',
      intro: (to) => `Mesajınızı gönderdiğimiz yer: ${to}. Yazdıklarınız bu e-postada yok.`,
      notYou: 'Bunu siz yazmadınız mı? O zaman biri sizin e-posta adresinizi yazmış. Bir şey yapmanız gerekmez.',
    },
    closing: 'Saygılarımızla,\nBuurtWerkKamers sitesi',
  },
} satisfies Translation['participation'];
