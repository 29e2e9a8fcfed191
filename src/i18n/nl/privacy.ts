/** What the companies that work for us get to see, as the code sends it to them. */
export const privacy = {
  processors: {
    mollie: {
      who: 'Mollie',
      what: 'Regelt het betalen. Mollie en uw bank zien het bedrag, uw rekening of kaart, en voor wie u geeft. Uw naam, mailadres en bericht sturen wij niet mee.',
    },
    stripe: (choice: string) => ({
      who: 'Stripe',
      what: `Ook een bedrijf dat betalingen regelt. Bij geven kunt u kiezen: ${choice}. Dan betaalt u via Stripe. Stripe ziet dan hetzelfde als Mollie anders ziet.`,
    }),
    host: {
      who: 'Het bedrijf waar deze site staat',
      what: 'Wat u opvraagt of verstuurt, komt daar langs, met het adres van uw computer of telefoon op internet.',
    },
    books: {
      who: 'Het bedrijf waar onze boeken staan',
      what: 'Daar staan de giften, met de naam, het mailadres en het bericht die donateurs gaven.',
    },
    mail: {
      who: 'Het bedrijf dat onze mail verstuurt',
      what: 'Dat krijgt het mailadres waar de mail heen gaat, en wat erin staat.',
    },
    texts: {
      who: 'De plek waar de teksten van deze site staan',
      what: 'Daar staat bij elke tekst wie die schreef. Van donateurs en bezoekers staat er niets.',
    },
  },
} as const;
