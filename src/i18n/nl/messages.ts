/** Messages of donors: the page for everybody, and the one on which an editor decides. */
export const messages = {
  title: 'Wat donateurs schrijven',
  intro: 'Donateurs schreven dit bij hun gift. Zij vinden het goed dat u het leest.',
  none: 'Er staan nog geen berichten.',
  test: 'Dit is een proef. Deze berichten horen niet bij echte giften.',
  give: 'Doneer ook',
  yours: 'Staat uw bericht hier? Met de link in uw mail haalt u het van de site.',
  moderation: {
    area: 'Beheer',
    title: 'Berichten van donateurs',
    frame: 'Berichten van donateurs lezen en plaatsen.',
    intro: 'Een donateur wil dit bericht op de site. U leest het eerst. Zonder uw ja komt het er niet op.',
    rules: 'Plaats niets dat iemand kwetst. Plaats geen telefoonnummer, adres of achternaam. Ook niet van een ander.',
    lists: { waiting: 'Nieuw', approved: 'Op de site', refused: 'Niet op de site' },
    none: { waiting: 'Er wacht geen bericht.', approved: 'Er staat geen bericht op de site.' },
    approve: 'Zet op de site',
    refuse: 'Niet op de site',
    takeDown: 'Haal van de site',
    about: (name: string | undefined, date: string) =>
      name === undefined ? `Zonder naam, ${date}` : `${name}, ${date}`,
    see: 'Bekijk de pagina op de site',
    back: 'Terug naar beheer',
    done: {
      approved: 'Het bericht staat op de site.',
      refused: 'Het bericht staat niet op de site.',
      gone: 'Dit bericht is er niet meer. De donateur heeft het weggehaald.',
    },
    /** In the editor. */
    bar: {
      waits: (count: number) =>
        count === 1 ? 'Er wacht een bericht van een donateur.' : `Er wachten ${count} berichten van donateurs.`,
      read: 'Lees en beslis',
      close: 'Sluiten',
    },
    /** To all who decide. */
    mail: {
      greeting: 'Beste beheerder,',
      subject: (count: number) =>
        count === 1 ? 'Er wacht een bericht van een donateur' : `Er wachten ${count} berichten van donateurs`,
      what: (count: number) =>
        count === 1
          ? 'Een donateur schreef een bericht voor de site. Het komt er pas op als een beheerder ja zegt.'
          : `Donateurs schreven ${count} berichten voor de site. Ze komen er pas op als een beheerder ja zegt.`,
      seldom: 'Alle beheerders krijgen deze mail. Dat is hooguit één keer per dag, en alleen als er iets nieuws is.',
      link: 'Lees en beslis',
    },
    notYours: 'Dit is niet voor u. Alleen een beheerder beslist over berichten.',
    notTaken: 'Dit kwam niet van onze pagina. Er is niets veranderd.',
  },
};
