import type * as z from 'zod';

/** Dutch sentences for editors; each is read after "bestand › veld: ". */
const ruleMessages = {
  phone: 'dit is geen Nederlands telefoonnummer. Schrijf het zo: 020 123 45 67.',
  postalCode: 'dit is geen postcode. Schrijf hem zo: 1234 AB.',
  partialDate: 'dit is geen datum. Schrijf 2026, 2026-11 of 2026-11-23.',
  iban: 'dit is geen Nederlands rekeningnummer. Schrijf het zo: NL91 ABNA 0417 1643 00.',
  rsin: 'dit is geen RSIN. Dat zijn negen cijfers, en die moeten bij elkaar kloppen.',
  time: 'dit is geen tijd. Schrijf hem zo: 09:30.',
  pdf: 'dit is geen PDF naast het bericht. Schrijf het zo: ./verslag.pdf.',
  target: 'dit is geen adres van een pagina. Schrijf het zo: /hulp/ of https://voorbeeld.nl.',
  link: 'dit is geen webadres. Schrijf het zo, zonder spaties: https://voorbeeld.nl.',
  image: 'dit is geen afbeelding naast het bericht. Schrijf het zo: ./foto.jpg.',
  year: 'dit jaar klopt niet. Kies een jaar van 1900 tot en met 2100.',
  dayOrder: 'deze dag ligt voor de eerste dag.',
  noDayInPeriod: 'geen van deze dagen valt tussen de eerste en de laatste keer. Kijk welke datum niet klopt.',
  appointmentOrWalkIn: 'op afspraak en gewoon binnenlopen kan niet allebei. Kies wat een bezoeker moet doen.',
  waitingWithoutFull: 'een wachtlijst is er alleen als het vol is. Zet ook "Vol" aan.',
  noAge: 'vul een leeftijd in, of haal "Leeftijd" weg.',
  ageOrder: 'deze leeftijd is lager dan de eerste.',
  notOnItsDay: 'deze datum valt niet op een van de gekozen dagen. Kies de dag van de eerste keer.',
  sameMoment: 'deze dag staat er al, met dezelfde tijd.',
  sameYear: 'dit jaar staat er al.',
  twice: 'dit staat er al.',
  presetAmount: 'zoveel kan niemand geven. Kies een bedrag van 100 (€ 1) tot en met 5000000 (€ 50.000).',
  unreadable: 'hier staat een teken dat niemand kan lezen. Haal het weg.',
  timeOrder: 'deze tijd is niet later dan de tijd waarop het begint.',
} as const;

export type RuleName = keyof typeof ruleMessages;

export function brokenRule(name: RuleName): string {
  return ruleMessages[name];
}

/** Says in one Dutch sentence what is wrong with a value that a schema refused. Parse with `reportInput`: what is empty gets another sentence. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  if (isEmpty(issue)) return 'dit veld is nog leeg.';
  switch (issue.code) {
    case 'invalid_type':
      return `hier hoort ${typeNames[issue.expected] ?? 'iets anders'}.`;
    case 'unrecognized_keys':
      return `dit veld bestaat niet: ${issue.keys.join(', ')}. Kijk of de naam goed gespeld is.`;
    case 'invalid_value':
      return `kies een van deze waarden: ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return 'options' in issue ? `kies een van deze waarden: ${issue.options?.join(', ')}.` : issue.message;
    case 'too_small':
      return issue.origin === 'array'
        ? `hier hoort er minstens ${String(issue.minimum)} te staan.`
        : `dit is te weinig; het minste is ${String(issue.minimum)}.`;
    case 'too_big':
      return tooBigMessage(issue);
    case 'invalid_format':
      return formatMessages[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

function isEmpty(issue: z.core.$ZodIssue): boolean {
  if (issue.code === 'unrecognized_keys') return false;
  if (issue.code === 'too_small' && issue.origin === 'string') return true;
  const value: unknown =
    issue.code === 'invalid_union' && issue.discriminator && typeof issue.input === 'object' && issue.input !== null
      ? Reflect.get(issue.input, issue.discriminator)
      : issue.input;
  return value === undefined || value === null || value === '';
}

function tooBigMessage(issue: z.core.$ZodIssueTooBig): string {
  const most = String(issue.maximum);
  if (issue.origin === 'string') return `deze tekst is te lang; er passen ${most} tekens in.`;
  return issue.origin === 'array'
    ? `dit zijn er te veel; er passen er ${most}.`
    : `dit is te veel; het meeste is ${most}.`;
}

const typeNames: Partial<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'ja of nee (true of false)',
  array: 'een lijst',
  object: 'een groep velden',
};

const formatMessages: Partial<Record<string, string>> = {
  date: 'dit is geen datum. Schrijf hem zo: 2026-11-23.',
  email: 'dit is geen e-mailadres. Schrijf het zo: naam@voorbeeld.nl.',
};
