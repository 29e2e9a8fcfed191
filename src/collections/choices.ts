/** Closed lists that more than one collection uses. The Dutch words are for editors and visitors alike. */

export const kinds = {
  'eating-together': 'Samen koken en eten',
  walking: 'Wandelen en uitstapjes',
  empowerment: 'Samen sterker worden',
  dutch: 'Nederlands leren',
  'money-and-debt': 'Hulp bij geld en schulden',
  computer: 'Computerles',
  cycling: 'Leren fietsen',
  sewing: 'Naaien',
  yoga: 'Yoga',
  newcomers: 'Wegwijs in de buurt',
  gardening: 'Tuinieren',
  'clean-up': 'De buurt opruimen',
  'odd-jobs': 'Klussen in huis',
  'bicycle-repair': 'Fiets laten repareren',
  'forms-and-letters': 'Hulp bij brieven en formulieren',
  'agency-visits': 'Mee naar een instantie',
  parenting: 'Hulp bij opvoeden',
  work: 'Werk zoeken of voor uzelf beginnen',
  homework: 'Hulp bij huiswerk',
  'kids-club': 'Kinderclub',
} as const;
export type Kind = keyof typeof kinds;

/** In the order of a Dutch week; the index plus one is the ISO day number. */
export const weekdays = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
} as const;
export type Weekday = keyof typeof weekdays;

/** Which of the same weekdays in a month: RFC 5545 counts the last from the end. */
export const monthWeeks = {
  first: 'eerste',
  second: 'tweede',
  third: 'derde',
  fourth: 'vierde',
  last: 'laatste',
} as const;
export type MonthWeek = keyof typeof monthWeeks;

export const holidays = {
  'new-year': 'Nieuwjaarsdag',
  'good-friday': 'Goede Vrijdag',
  easter: 'Eerste paasdag',
  'easter-monday': 'Tweede paasdag',
  'kings-day': 'Koningsdag',
  'liberation-day': 'Bevrijdingsdag',
  ascension: 'Hemelvaartsdag',
  pentecost: 'Eerste pinksterdag',
  'whit-monday': 'Tweede pinksterdag',
  christmas: 'Eerste kerstdag',
  'boxing-day': 'Tweede kerstdag',
} as const;
export type Holiday = keyof typeof holidays;

export const cities = { amsterdam: 'Amsterdam', utrecht: 'Utrecht' } as const;
export type City = keyof typeof cities;

export const audiences = {
  everyone: 'iedereen',
  women: 'vrouwen',
  men: 'mannen',
  children: 'kinderen',
  parents: 'ouders',
  'older-people': 'ouderen',
  newcomers: 'nieuwe buren',
} as const;

export const spokenLanguages = {
  nl: 'Nederlands',
  en: 'Engels',
  ar: 'Arabisch',
  tr: 'Turks',
  uk: 'Oekraïens',
  es: 'Spaans',
  srn: 'Sranantongo',
  fr: 'Frans',
  de: 'Duits',
  pl: 'Pools',
  pt: 'Portugees',
  so: 'Somali',
  ti: 'Tigrinya',
  am: 'Amhaars',
  fa: 'Perzisch (Farsi, Dari)',
  ps: 'Pasjtoe',
  ur: 'Urdu',
  ku: 'Koerdisch',
  zgh: 'Tamazight (Berbers)',
  zh: 'Chinees',
  ru: 'Russisch',
} as const;
export type SpokenLanguage = keyof typeof spokenLanguages;

/** Cards with which residents with a low income pay less; a name is the same in every language. */
export const discountPasses = { stadspas: 'Stadspas', 'u-pas': 'U-pas' } as const;

export const known = { yes: 'ja', no: 'nee', unknown: 'onbekend' } as const;

export const accessFeatures = {
  stepFree: 'Naar binnen zonder trap of drempel',
  lift: 'Lift',
  toilet: 'Toilet voor rolstoelen',
  parking: 'Parkeerplaats voor gehandicapten',
} as const;

/** Pages that an editor can put in the menu, by the names of `routes`. */
export const menuPages = {
  rooms: 'Kamers',
  activities: 'Activiteiten',
  help: 'Hulp',
  participate: 'Meedoen',
  news: 'Nieuws',
  documents: 'Verslagen',
  questions: 'Vragen',
  about: 'Over ons',
  contact: 'Contact',
} as const;

export const questionAudiences = {
  resident: 'Bewoner',
  'housing-corporation': 'Woningcorporatie',
  municipality: 'Gemeente',
} as const;
export type QuestionAudience = keyof typeof questionAudiences;

export const documentKinds = {
  'annual-report': 'Jaarverslag',
  agreement: 'Afspraken',
  research: 'Onderzoek',
  article: 'Artikel',
  method: 'Werkwijze',
  policy: 'Regels van de overheid',
} as const;
export type DocumentKind = keyof typeof documentKinds;
