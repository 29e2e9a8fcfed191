export const refundWords = {
  title: (reference: string) => `Terugbetalen van gift ${reference}`,
  available: (amount: string) => `U kunt nog ${amount} terugbetalen.`,
  how: 'Het geld gaat terug naar de rekening waar het vandaan kwam.',
  amount: 'Hoeveel betaalt u terug?',
  amountHint: 'Alles, of een deel. Bijvoorbeeld 12,50.',
  button: 'Betaal terug',
  risk: {
    'without-reason':
      'Let op: dit is een incasso van minder dan 8 weken oud. De donateur kan het geld ook zelf laten terughalen door de bank. Dan krijgt de donateur het twee keer, en betaalt het fonds kosten. Vraag de donateur eerst om dat niet te doen.',
    'without-mandate':
      'Let op: dit is een incasso van minder dan 13 maanden oud. De bank kan het geld nog terughalen als de donateur zegt dat hij geen toestemming gaf. Dan krijgt de donateur het twee keer.',
  },
  accept: 'Ik heb dit gelezen en wil toch terugbetalen',
  errors: {
    unreadable: 'Schrijf het bedrag met cijfers, zoals 12,50.',
    'too-small': 'Kies 1 cent of meer.',
  },
  back: 'Terug naar de gift',
};
