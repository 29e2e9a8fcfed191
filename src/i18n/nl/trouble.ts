/** Pages for when our own machine room does not work. */
export const trouble = {
  closed: {
    title: 'Geven kan nu niet',
    /** To who has not sent anything yet, above the form. */
    early: 'U kunt op deze site nu geen geld geven. Kom later nog eens terug.',
    text: 'U kunt op deze site nu geen geld geven. Er is niets betaald. Kom later nog eens terug.',
    /** To who sent the form. */
    kept: 'U kunt op deze site nu geen geld geven. Er is niets betaald. Alles wat u invulde, staat hier nog. Probeer het later nog een keer.',
  },
  failed: {
    title: 'Er ging iets mis bij ons',
    text: 'Wij weten niet of het gelukt is. Wacht een paar minuten en probeer het dan nog een keer. U betaalt nooit twee keer.',
  },
  toForm: 'Terug naar geven',
} as const;
