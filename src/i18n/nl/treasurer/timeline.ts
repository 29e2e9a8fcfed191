export const timelineWords = {
  created: (amount: string, frequency: string, purpose: string) =>
    `Formulier verstuurd: ${amount}, ${frequency}. Voor: ${purpose}.`,
  attempt: 'Betaalpagina gevraagd.',
  abandoned: {
    'never-accepted': 'De betaaldienst maakte geen betaling.',
    refused: 'De betaaldienst wilde deze betaling niet.',
  },
  customer: 'De betaaldienst kent de donateur nu onder een eigen nummer.',
  bound: (payment: string) => `Betaling ${payment} gemaakt.`,
  status: (payment: string, status: string, method: string | undefined, reason: string | undefined) =>
    `Betaling ${payment} is ${status}${method === undefined ? '' : ` (${method})`}.${reason === undefined ? '' : ` Code van de bank: ${reason}.`}`,
  held: (payment: string, reason: string) => `Betaling ${payment} telt niet mee: ${reason}.`,
  money: (kind: string, amount: string, day: string, reason: string | undefined) =>
    `${kind}: ${amount}, geboekt op ${day}.${reason === undefined ? '' : ` Code van de bank: ${reason}.`}`,
  refundWanted: (amount: string, payment: string) => `Penningmeester wil ${amount} terugbetalen van ${payment}.`,
  refundAccepted: (refund: string) => `De betaaldienst neemt de terugbetaling aan (${refund}).`,
  replaced: (payment: string, donation: string) => `De donateur betaalt ${payment} zelf, met gift ${donation}.`,
  refundRefused: 'De betaaldienst wil niet terugbetalen.',
  wanted: (amount: string, frequency: string, day: string | undefined) =>
    `Donateur wil ${amount}, ${frequency}${day === undefined ? '' : `, vanaf ${day}`}.`,
  stopWanted: (reason: string) => `Gift moet stoppen: ${reason}.`,
  subscribed: (id: string, day: string) => `Incasso aangemaakt (${id}). Eerste keer op ${day}.`,
  changed: (amount: string, frequency: string) => `De betaaldienst weet het: ${amount}, ${frequency}.`,
  stopped: (reason: string) => `Gift is gestopt: ${reason}.`,
  mandateChanged: (mandate: string, gift: string) =>
    `Van een andere rekening: machtiging ${mandate}, gegeven met gift ${gift}.`,
  agreed: (number: string, signed: string, first: number, years: number) =>
    `Hoort bij afspraak ${number}, getekend op ${signed}: ${years} jaar, vanaf ${first}.`,
  disagreed: 'Hoort niet bij een afspraak.',
  erased: { donor: 'Gegevens weggehaald op verzoek.', retention: 'Gegevens weggehaald: de bewaartijd is voorbij.' },
};
