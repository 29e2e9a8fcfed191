import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('tr');

export const search = {
  title: 'Arama',
  description: 'Bu sitede arayın: odalar, etkinlikler, haberler, sorular ve raporlar.',
  label: 'Ne arıyorsunuz?',
  hint: 'Örneğin: bisiklet, birlikte yemek veya mektup',
  button: 'Ara',
  kind: 'Tür',
  allKinds: 'hepsi',
  kinds: {
    kamer: 'Oda',
    activiteit: 'Etkinlik',
    nieuws: 'Haber',
    vraag: 'Soru',
    verslag: 'Rapor',
    pagina: 'Sayfa',
  },
  room: 'Oda',
  allRooms: 'bütün odalar',
  results: (n) => plural(n, { other: '{n} sonuç' }),
  none: 'Hiçbir şey bulunamadı. Başka bir kelime deneyin veya aşağıya bakın.',
  ask: 'Aradığınız burada yok mu? Bize sorun:',
  more: 'Daha fazla göster',
  failed: 'Arama şu anda çalışmıyor. Aşağıdaki listeye bakın.',
  withoutScript: 'Bu tarayıcıda sizin için arama yapamıyoruz. Aşağıdaki listede her şey var.',
  index: 'Bu sitedeki her şey',
  groups: {
    rooms: 'Odalar',
    activities: 'Etkinlikler',
    kinds: 'Neler yapabilirsiniz?',
    news: 'Haberler',
    questions: 'Sorular',
    documents: 'Raporlar',
    pages: 'Sayfalar',
  },
} satisfies Translation['search'];
