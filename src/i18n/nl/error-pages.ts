/** Pages for when our own machine room does not work. */
export const errorPages = {
  closed: {
    title: 'Doneren kan nu niet',
    /** Above the form, before anything has been sent. */
    early: 'U kunt op deze site nu niet doneren. Kom later nog eens terug.',
    text: 'U kunt op deze site nu niet doneren. Er is niets betaald. Kom later nog eens terug.',
    /** After the form has been sent. */
    kept: 'U kunt op deze site nu niet doneren. Er is niets betaald. Alles wat u invulde, staat hier nog. Probeer het later nog een keer.',
  },
  /** On the real site, before the settings say who receives the gifts. */
  receiver: {
    missing: {
      title: 'Doneren kan hier bijna',
      text: 'Eerst zetten wij hier precies wie uw gift krijgt. Tot die dag nemen wij geen geld aan. Wilt u nu al helpen? Doe mee in een kamer.',
    },
    title: 'Wie krijgt uw gift?',
    name: 'Naam',
    address: 'Adres',
    contact: 'Contact',
    chamberOfCommerce: 'KvK',
    iban: 'Rekening',
  },
  failed: {
    title: 'Er ging iets mis bij ons',
    text: 'Wij weten niet of het gelukt is. Wacht een paar minuten en probeer het dan nog een keer. Betaalt u toch twee keer? Dan krijgt u één keer terug.',
  },
  toForm: 'Terug naar doneren',
} as const;
