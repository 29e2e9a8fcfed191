export const offline = {
  title: 'U hebt nu geen internet',
  description: 'Zonder internet ziet u hier de kamers die op uw telefoon staan.',
  text: 'Deze pagina komt pas als u weer internet hebt. Kamers die u al eens bekeek, kunt u nu wel lezen.',
  again: 'Probeer het opnieuw',
  rooms: 'Deze kamers kunt u nu lezen',
  noRooms: 'U bekeek nog geen kamer met deze telefoon of computer.',
  kept: {
    offline: (day: string, time: string) => `Deze pagina is van ${day}, ${time} uur. U hebt nu geen internet.`,
    slow: (day: string, time: string) => `Deze pagina is van ${day}, ${time} uur. Uw internet is nu erg traag.`,
  },
};
