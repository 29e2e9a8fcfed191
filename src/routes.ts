import type { Kind, Weekday } from './collections/choices.ts';
import { weekdays } from './collections/choices.ts';
import { defaultLanguage, prefixOf, type Language } from './i18n/languages.ts';
import type { Topic } from './domain/participation/recipients.ts';

/** Every address of the site in Dutch, by name. */
export const routes = routesIn(defaultLanguage);
export type Routes = typeof routes;

/** Dutch has no prefix; another language stands under its code. A page that is there in Dutch only has its one address. */
export function routesIn(language: Language) {
  const at = (path: string) => prefixOf(language) + path;
  return {
    home: at('/'),
    rooms: at('/kamers/'),
    room: (room: string) => at(`/kamers/${room}/`),
    roomPoster: (room: string) => at(`/kamers/${room}/poster/`),
    roomCard: (room: string) => at(`/kamers/${room}/kaartje/`),
    roomWeek: (room: string) => at(`/kamers/${room}/week/`),
    activities: at('/activiteiten/'),
    activity: (activity: string) => at(`/activiteiten/${activity}/`),
    activitiesOfKind: (kind: Kind) => at(`/activiteiten/soort/${kindSlugs[kind]}/`),
    activitiesOnDay: (day: Weekday) => at(`/activiteiten/dag/${weekdays[day]}/`),
    activitiesInRoom: (room: string) => at(`/activiteiten/kamer/${room}/`),
    help: at('/hulp/'),
    participate: at('/meedoen/'),
    /** One of its forms by itself, with the room and the page that it is about. */
    writing: at('/meedoen/bericht/'),
    write: (topic: Topic, room?: string, page?: string) =>
      at(
        `/meedoen/bericht/?over=${topicSlugs[topic]}${room === undefined ? '' : `&kamer=${room}`}${page === undefined ? '' : `&pagina=${page}`}`,
      ),
    /** Not for people: the frame around the answers to its forms. */
    participationFrame: at('/meedoen/kader/'),
    result: '/het-resultaat/',
    ladder: '/werkladder/',
    cooperation: '/samenwerking/',
    about: '/over-ons/',
    questions: '/faq/',
    news: '/nieuws/',
    newsPage: (page: number) => (page === 1 ? '/nieuws/' : `/nieuws/pagina/${page}/`),
    newsOfYear: (year: number) => `/nieuws/jaar/${year}/`,
    newsItem: (item: string) => `/nieuws/${item}/`,
    documents: '/verslagen/',
    document: (document: string) => `/verslagen/${document}/`,
    donate: at('/doneren/'),
    donateMonthly: at('/doneren/?keer=monthly'),
    donateToRoom: (room: string) => at(`/doneren/?kamer=${room}`),
    /** The form as it was sent last, with what was in the way. */
    donationForm: at('/doneren/verder/'),
    donationFormOf: (token: string) => at(`/doneren/verder/?gift=${token}`),
    donationStatus: at('/doneren/status/'),
    donationStatusOf: (token: string) => at(`/doneren/status/?gift=${token}`),
    myGift: at('/doneren/mijn-gift/'),
    myGiftOf: (token: string) => at(`/doneren/mijn-gift/?link=${token}`),
    statementOf: (token: string, year: number) => at(`/doneren/mijn-gift/?link=${token}&overzicht=${year}`),
    periodicGift: '/doneren/periodiek/',
    payMissedDebit: at('/doneren/alsnog/'),
    payMissedDebitOf: (token: string) => at(`/doneren/alsnog/?link=${token}`),
    giftMessages: at('/doneren/berichten/'),
    /** Not for people: the frame around the pages that functions write. */
    donationFrame: at('/doneren/kader/'),
    transfer: at('/doneren/overmaken/'),
    transferToRoom: (room: string) => at(`/doneren/overmaken/${room}/`),
    anbi: '/anbi/',
    accounts: '/verantwoording/',
    search: at('/zoeken/'),
    contact: '/contact/',
    privacy: '/privacy/',
    giftTerms: '/voorwaarden-giften/',
    accessibility: '/toegankelijkheid/',
    /** What a visitor sees who has no internet. */
    noInternet: at('/geen-internet/'),
  } as const;
}

/** The calendar files: of everything, of a room and of an activity, in each language at an address of its own. */
export function calendarFeedsIn(language: Language) {
  const at = (path: string) => prefixOf(language) + path;
  return {
    calendar: at('/agenda/alles.ics'),
    roomCalendar: (room: string) => at(`/agenda/kamer/${room}.ics`),
    activityCalendar: (activity: string) => at(`/agenda/activiteit/${activity}.ics`),
  } as const;
}

/** Addresses that are not pages. All but the calendars are the same in every language; these are the Dutch ones. */
export const feeds = {
  rss: '/nieuws/rss.xml',
  documentsRss: '/verslagen/rss.xml',
  document: (document: string) => `/verslagen/${document}.pdf`,
  script: (script: string) => `/scripts/${script}.js`,
  ...calendarFeedsIn(defaultLanguage),
} as const;

/** The treasurer's pages: one function answers them all. */
export const treasurerRoutes = {
  month: '/beheer/',
  login: '/beheer/inloggen/',
  logout: '/beheer/uitloggen/',
  search: '/beheer/zoeken/',
  gift: '/beheer/gift/',
  attention: '/beheer/aandacht/',
  files: '/beheer/bestanden/',
  payout: '/beheer/uitbetaling/',
  statement: '/beheer/afschrift/',
  log: '/beheer/logboek/',
} as const;

/** Not for people: the frame around the treasurer's pages. */
export const treasurerFrame = '/beheer/kader/';

/** Where an editor decides which messages of donors are shown, and the frame around it. */
export const moderationRoutes = { messages: '/admin/berichten/', frame: '/admin/kader/' } as const;

/** Addresses that only forms, scripts and payment providers call. */
export const endpoints = {
  donations: '/api/donations',
  manageLink: '/api/manage-link',
  participate: '/api/participate',
  paymentMethods: '/api/payment-methods',
  fund: '/api/fund',
  mollieWebhook: '/api/mollie/webhook',
  stripeWebhook: '/api/stripe/webhook',
} as const;

/** The Dutch word for each kind in an address. Once published an address stays, whatever the label becomes. */
export const kindSlugs = {
  'eating-together': 'samen-eten',
  walking: 'wandelen',
  empowerment: 'sterker-worden',
  dutch: 'nederlands-leren',
  'money-and-debt': 'geld-en-schulden',
  computer: 'computerles',
  cycling: 'leren-fietsen',
  sewing: 'naaien',
  yoga: 'yoga',
  newcomers: 'nieuwe-buren',
  gardening: 'tuinieren',
  'clean-up': 'opruimen',
  'odd-jobs': 'klussen',
  'bicycle-repair': 'fietsen-repareren',
  'forms-and-letters': 'brieven-en-formulieren',
  'agency-visits': 'mee-naar-instantie',
  parenting: 'opvoeden',
  work: 'werk',
  homework: 'huiswerk',
  'kids-club': 'kinderclub',
} as const satisfies Record<Kind, string>;

/** What a message is about, in an address. */
export const topicSlugs = {
  offer: 'iets-doen',
  help: 'hulp',
  'new-room': 'nieuwe-kamer',
  mistake: 'klopt-niet',
} as const satisfies Record<Topic, string>;
