export const offline = {
  title: 'U hebt nu geen internet',
  description: 'Zonder internet leest u hier de kamers die op uw telefoon staan.',
  text: 'Deze pagina gaat pas open als u weer internet hebt. Kamers die u al eens hebt bekeken, kunt u nu wel lezen.',
  again: 'Probeer het opnieuw',
  rooms: 'Deze kamers kunt u nu lezen',
  noRooms: 'U hebt op deze telefoon of computer nog geen kamer bekeken.',
  kept: {
    offline: (day: string, time: string) => `Deze pagina is van ${day}, ${time} uur. U hebt nu geen internet.`,
    slow: (day: string, time: string) => `Deze pagina is van ${day}, ${time} uur. Uw internet is nu erg traag.`,
  },
};
