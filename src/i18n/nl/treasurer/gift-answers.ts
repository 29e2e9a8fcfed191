/** What was done with a gift. */
export const giftNotices = {
  agreed: 'De gift hoort nu bij de afspraak.',
  disagreed: 'De gift hoort niet meer bij een afspraak.',
  erased: 'De gegevens zijn weg.',
  released: 'De mail gaat nog een keer weg.',
  copied: 'Het bedankje gaat nog een keer weg.',
  linked: 'De mail met de link gaat weg. Bij "Mails en taken" ziet u of dat gelukt is.',
  asked: 'De betaaldienst betaalt het geld terug. Dat duurt soms een paar dagen.',
  waiting:
    'Het staat in de boeken. Wij vragen de betaaldienst om het terug te betalen. Hieronder ziet u wat er gebeurt.',
};

/** Why it was not. */
export const giftProblems = {
  'refused-by-provider':
    'De betaaldienst wil dit niet terugbetalen. Er gaat niets terug. Kijk bij de betaaldienst waarom.',
  'too-much': (available: string) => `Dat is te veel. U kunt nog ${available} terugbetalen.`,
  'changed-since': (available: string) =>
    `Er is intussen iets veranderd. U kunt nu nog ${available} terugbetalen. Kijk of het nog klopt.`,
  'risk-not-accepted': 'Lees eerst de waarschuwing, en zet dan het vinkje.',
  'unknown-payment': 'Deze betaling kennen wij niet.',
  'provider-unavailable': 'De betaaldienst geeft geen antwoord. Er is niets gebeurd. Probeer het straks opnieuw.',
  conflict: 'Er gebeurde net iets anders met deze gift. Probeer het nog een keer.',
  'other-mode':
    'Dit is een proefgift op de echte site, of een echte gift op de proefsite. Die kunt u hier niet terugbetalen.',
  'nothing-left': 'Van deze betaling kan niets meer terug.',
  'form-unreadable': 'Wij konden het formulier niet lezen. Er is niets gebeurd. Probeer het nog een keer.',
  'no-anbi': 'Dit kan alleen als de organisatie een ANBI is. Dat staat nu niet zo in de instellingen.',
  'no-address': 'Deze donateur gaf geen mailadres, of het is weggehaald. Er gaat geen mail weg.',
};
