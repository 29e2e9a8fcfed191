/** Pages for when our own machine room does not work. */
export const trouble = {
  closed: {
    title: 'Doneren kan nu niet',
    /** Above the form, before anything has been sent. */
    early: 'U kunt op deze site nu niet doneren. Kom later nog eens terug.',
    text: 'U kunt op deze site nu niet doneren. Er is niets betaald. Kom later nog eens terug.',
    /** After the form has been sent. */
    kept: 'U kunt op deze site nu niet doneren. Er is niets betaald. Alles wat u invulde, staat hier nog. Probeer het later nog een keer.',
  },
  failed: {
    title: 'Er ging iets mis bij ons',
    text: 'Wij weten niet of het gelukt is. Wacht een paar minuten en probeer het dan nog een keer. Betaalt u toch twee keer? Dan krijgt u één keer terug.',
  },
  toForm: 'Terug naar doneren',
} as const;
