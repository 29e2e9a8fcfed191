import type { Money } from './money.ts';
import type { SequenceType } from './records.ts';

const minute = 60_000;

export interface Method {
  id: string;
  names: { en: string; nl: string };
  /** Cents. */
  minimum: number;
  /** Cents. */
  maximum: number;
  sequences: readonly SequenceType[];
  euroOnly: boolean;
  /** ms until an open payment expires. */
  lifetime: number;
  /** The mandate that a first payment with this method leaves behind. */
  mandate: 'directdebit' | 'creditcard' | 'paypal' | undefined;
  /** Final states the test page offers. */
  outcomes: readonly string[];
}

const usual = ['open', 'paid', 'failed', 'canceled', 'expired'] as const;
const once = ['oneoff'] as const;
const onceOrFirst = ['oneoff', 'first'] as const;
const always = ['oneoff', 'first', 'recurring'] as const;

export const methods: readonly Method[] = [
  define('ideal', 'iDEAL | Wero', 'iDEAL | Wero', 5_000_000, onceOrFirst, 15 * minute, 'directdebit'),
  { ...define('creditcard', 'Card', 'Creditcard', 1_000_000, always, 30 * minute, 'creditcard'), euroOnly: false },
  define('bancontact', 'Bancontact', 'Bancontact', 5_000_000, onceOrFirst, 60 * minute, 'directdebit'),
  {
    ...define('paypal', 'PayPal', 'PayPal', 800_000, always, 72 * 60 * minute, 'paypal'),
    euroOnly: false,
    outcomes: [...usual, 'pending'],
  },
  define('kbc', 'KBC/CBC Payment Button', 'KBC/CBC-betaalknop', 5_000_000, onceOrFirst, 60 * minute, 'directdebit'),
  define('belfius', 'Belfius Pay Button', 'Belfius-betaalknop', 5_000_000, onceOrFirst, 60 * minute, 'directdebit'),
  define('eps', 'EPS', 'EPS', 5_000_000, onceOrFirst, 60 * minute, 'directdebit'),
  {
    ...define('banktransfer', 'Bank transfer', 'Overboeking', 5_000_000, once, 12 * 24 * 60 * minute, undefined),
    outcomes: ['open', 'paid', 'expired'],
  },
  {
    ...define('directdebit', 'SEPA Direct Debit', 'SEPA-incasso', 100_000, ['recurring'], 60 * minute, undefined),
    outcomes: ['pending', 'paid', 'failed'],
  },
];

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}

/** Methods that can take this amount in this kind of payment. */
export function methodsFor(sequenceType: SequenceType, amount: Money | undefined): Method[] {
  return methods.filter((method) => method.sequences.includes(sequenceType) && (!amount || takes(method, amount)));
}

function takes(method: Method, { currency, minor }: Money): boolean {
  if (currency !== 'EUR') return !method.euroOnly;
  return minor >= method.minimum && minor <= method.maximum;
}

function define(
  id: string,
  en: string,
  nl: string,
  maximum: number,
  sequences: readonly SequenceType[],
  lifetime: number,
  mandate: Method['mandate'],
): Method {
  return { id, names: { en, nl }, minimum: 1, maximum, sequences, euroOnly: true, lifetime, mandate, outcomes: usual };
}
