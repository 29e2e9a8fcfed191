/** What the server says when it cannot come to a page of the site, by HTTP status. No language is known then. */
export const refusals = {
  400: {
    title: 'Dit begrijpen wij niet',
    text: 'Uw browser vroeg iets dat wij niet kunnen lezen. Begin opnieuw op de voorpagina.',
  },
  405: { title: 'Dat kan hier niet', text: 'Deze pagina kunt u alleen lezen. Begin opnieuw op de voorpagina.' },
  408: { title: 'Het duurde te lang', text: 'Uw verbinding was te traag. Probeer het nog een keer.' },
  412: { title: 'Deze pagina is veranderd', text: 'Open de pagina opnieuw. Dan ziet u de nieuwe.' },
  413: { title: 'Dit is te groot', text: 'Wij kunnen dit niet ontvangen. Stuur minder tegelijk.' },
  416: { title: 'Dit stuk is er niet', text: 'Het bestand is misschien veranderd. Open het opnieuw.' },
  431: {
    title: 'Dit is te lang',
    text: 'Het adres van de pagina is te lang. Hebt u iets gezocht? Typ dan minder woorden.',
  },
  503: { title: 'Het is nu te druk', text: 'Wacht een halve minuut en probeer het dan nog een keer.' },
  500: { title: 'Er ging iets mis', text: 'Dat ligt aan ons. Probeer het over een paar minuten nog een keer.' },
} as const;

export const toFrontPage = 'Naar de voorpagina';
