import type { TreasurerAlert } from '../../../domain/donations/ledger/outbox-task.ts';

export const attentionWords = {
  title: 'Kijk hiernaar',
  none: 'Er is niets waar u naar moet kijken.',
  payments: 'Betalingen waar iets mee is',
  alerts: {
    'payment-held':
      'Deze betaling is anders dan wij vroegen. Zij telt niet mee. Kijk bij de betaaldienst wat er gebeurde.',
    'double-payment': 'Voor één gift is twee keer betaald. Vraag de donateur of dat zo bedoeld was.',
    'debit-paid-after-all':
      'Een incasso die niet lukte, betaalde de donateur zelf. Nu betaalde de bank ook. Betaal één keer terug.',
    'refund-exceeds-gift': 'Er ging meer geld terug dan er binnenkwam.',
    'refund-not-arrived':
      'Geld dat u terugbetaalde, kwam niet aan. Het is weer bij de betaaldienst en telt weer mee. Vraag de donateur of de rekening nog klopt. Betaal dan opnieuw terug, of maak het over naar een andere rekening.',
    'debit-reversed': 'De bank haalde een gift terug.',
    'account-holder-deceased':
      'De bank zegt dat de donateur is overleden. De gift is gestopt. Er gaat geen mail meer weg.',
    'wrong-debit-sequence': 'Een incasso lukte niet door een fout in de volgorde. Vraag de betaaldienst om hulp.',
    'debit-refused-by-donor': 'De donateur wil niet meer betalen. De gift is gestopt.',
    'action-failing': 'De betaaldienst doet al drie keer niet wat wij vragen. Wij blijven het proberen.',
    'card-testing': 'Misschien probeert iemand gestolen kaarten uit.',
    'mails-in-doubt': 'Van sommige mails weten wij niet of ze aankwamen.',
  } satisfies Record<TreasurerAlert, string>,
  cardsStopped: (until: string) =>
    `Betalen met een kaart kan nu niet, tot ${until}. Misschien probeert iemand gestolen kaarten uit. Anders betalen kan wel.`,
  done: 'Dit is bekeken',
  doneNotice: 'Opgeschreven dat u ernaar keek.',
  mails: 'Mails waarvan wij niet weten of ze aankwamen',
  mailsText: 'De verbinding brak af. Verstuur de mail nog een keer, of laat het zo.',
  lastLook: (when: string) => `De boeken zijn voor het laatst naast die van de betaaldienst gelegd op ${when}.`,
  neverLooked: 'De boeken zijn nog nooit naast die van de betaaldienst gelegd.',
};
