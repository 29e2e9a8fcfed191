import type { z } from 'zod';

/** Dutch sentences for editors; each is read after "bestand › veld: ". */
const ruleMessages = {
  phone: 'dit is geen Nederlands telefoonnummer. Schrijf het zo: 020 123 45 67.',
  postalCode: 'dit is geen postcode. Schrijf hem zo: 1234 AB.',
  partialDate: 'dit is geen datum. Schrijf 2026, 2026-11 of 2026-11-23.',
  time: 'dit is geen tijd. Schrijf hem zo: 09:30.',
  pdf: 'dit is geen PDF naast het bericht. Schrijf het zo: ./verslag.pdf.',
  target: 'dit is geen adres van een pagina. Begin met / of met https://.',
  image: 'dit is geen afbeelding naast het bericht. Schrijf het zo: ./foto.jpg.',
} as const;

export type RuleName = keyof typeof ruleMessages;

export function brokenRule(name: RuleName): string {
  return ruleMessages[name];
}

/** Says in one Dutch sentence what is wrong with a value that a schema refused. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'dit veld is nog leeg.'
        : `hier hoort ${typeNames[issue.expected] ?? 'iets anders'}.`;
    case 'unrecognized_keys':
      return `dit veld bestaat niet: ${issue.keys.join(', ')}. Kijk of de naam goed gespeld is.`;
    case 'invalid_value':
      return `kies een van deze waarden: ${issue.values.join(', ')}.`;
    case 'invalid_union':
      return 'kies een van de soorten die bestaan.';
    case 'too_small':
      return issue.origin === 'string'
        ? 'dit veld is nog leeg.'
        : `dit is te weinig; het minste is ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `deze tekst is te lang; er passen ${String(issue.maximum)} tekens in.`
        : `dit is te veel; het meeste is ${String(issue.maximum)}.`;
    case 'invalid_format':
      return formatMessages[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
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
  url: 'dit is geen webadres. Begin met https://.',
};
