import type { AuditAction } from '../../../domain/treasurer/audit.ts';

export const logWords = {
  title: 'Logboek',
  what: 'Wie deed wat, en wanneer. Hier staan geen namen van gevers in. Niemand kan een regel veranderen.',
  none: 'Er is nog niets gedaan.',
  who: 'Wie',
  more: 'Oudere regels',
  actions: {
    'refund-wanted': 'Wilde geld terugbetalen',
    'mail-released': 'Verstuurde een mail opnieuw',
    'thank-you-copied': 'Stuurde het bedankje nog een keer',
    'link-sent': 'Stuurde de gever zijn link',
    'donor-erased': 'Haalde gegevens van een gever weg',
    'donor-exported': 'Bewaarde gegevens van een gever',
    attended: 'Keek naar een bericht',
    'agreement-set': 'Koppelde een afspraak',
    'agreement-removed': 'Haalde een afspraak weg',
    'bookings-exported': 'Bewaarde de regels als bestand',
    'journal-exported': 'Bewaarde het dagboek als bestand',
    'difference-explained': 'Weet waarom iets niet klopt',
    'statement-read': 'Las een bankafschrift in',
    'transfer-booked': 'Boekte geld van de bank als gift',
    'transfer-set-aside': 'Legde geld van de bank apart',
  } satisfies Record<AuditAction, string>,
};
