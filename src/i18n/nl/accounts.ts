const amount = 'Bedrag';
const total = 'Samen';

/** `/verantwoording/` */
export const accounts = {
  title: 'Waar gaat het geld heen?',
  description: 'Wat er binnenkwam, wat het kostte en naar welke kamer het geld ging. Per jaar.',
  intro: 'U doneert, en u wilt weten wat er met uw geld gebeurt. Dat ziet u hier.',
  received: 'Wat kwam er binnen?',
  receivedText: 'Dit zijn de giften via deze site. Geld dat terugging, is er al af.',
  notNow:
    'De cijfers komen uit de boeken van het fonds. Staan ze hier niet? Dan lukt het nu niet om ze op te halen. Kom later nog eens terug.',
  /** What the script makes of `{year}`, `{gifts}`, `{costs}` and `{date}`. */
  live: {
    title: 'Binnengekomen in {year}',
    columns: ['Voor', amount] as [string, string],
    total,
    fund: 'Alle kamers',
    gift: 'Er was 1 gift.',
    gifts: 'Er waren {gifts} giften.',
    costs: 'Kosten van de betaaldiensten: {costs}. Die zijn er nog niet af.',
    empty: 'Er is nog niets binnengekomen.',
    asOf: 'Stand van {date}.',
    test: '',
  },
  spent: 'Wat kostte het, en waar ging het heen?',
  spending: {
    spent: {
      title: (year: number) => `Uitgegeven in ${year}`,
      columns: ['Aan', amount] as [string, string],
      total,
    },
    costs: {
      title: (year: number) => `Kosten in ${year}`,
      columns: ['Waarvoor', amount] as [string, string],
      total,
    },
  },
  from: 'Dit staat in',
  more: 'Meer weten?',
  links: {
    documents: 'Verslagen en documenten',
    giftMessages: 'Wat donateurs schrijven',
    anbi: 'Uw gift en de belasting',
    contact: 'Stel ons een vraag',
  },
  made: (date: string) => `Deze pagina is gemaakt op ${date}.`,
};
