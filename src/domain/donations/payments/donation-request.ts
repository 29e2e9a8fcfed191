import { asciiEmail, isEmail } from './email-address.ts';
import { checkLimits, parseAmount, type AmountError } from '../money/amount.ts';
import { cents, type Cents } from '../money/cents.ts';
import type { MissedDebit } from '../ledger/entries.ts';
import { longestMessage, longestName, type NewDonor } from '../ledger/donor.ts';
import { frequencies, isRecurring, type Frequency } from '../money/frequency.ts';
import { costsKey, withCosts, type PaymentCosts } from '../money/payment-costs.ts';
import { wholeFund, type Purpose } from '../money/purpose.ts';
import { isPublicName, isPublishable } from '../ledger/shared-message.ts';

/** In which field a preset comes, by how often is given: each has its own choice, so that another frequency changes none of them. */
export const presetFields = {
  once: 'amount',
  monthly: 'amountMonthly',
  quarterly: 'amountQuarterly',
  yearly: 'amountYearly',
} as const satisfies Record<Frequency, string>;

/** The names of the form's fields. A filled `otherAmount` wins from a preset. */
export const donationFields = [
  'frequency',
  ...Object.values(presetFields),
  'otherAmount',
  'purpose',
  'name',
  'email',
  'message',
  'shareMessage',
  'shareName',
  'coverCosts',
] as const;
export type DonationField = (typeof donationFields)[number];
export type TypedFields = Readonly<Partial<Record<DonationField, string>>>;

export interface DonationRequest {
  /** What is paid. */
  readonly amount: Cents;
  /** The part of `amount` with which the donor pays the costs of the payment. */
  readonly coveredCosts?: Cents;
  readonly frequency: Frequency;
  readonly purpose: Purpose;
  /** In which the donor gives, as the site calls it; absent: Dutch. */
  readonly language?: string;
  /** Absent: anonymous. */
  readonly donor?: NewDonor;
  /** Given in the place of a debit that failed; never from a form. */
  readonly insteadOf?: MissedDebit;
  /** Paid to give a new permission for this repeating gift, as this customer; never from a form. */
  readonly mandateFor?: { readonly donationId: string; readonly customerId: string };
}

export type FieldErrorCode =
  | AmountError
  | 'frequency-unknown'
  | 'purpose-unknown'
  | 'email-required'
  | 'email-invalid'
  | 'name-too-long'
  | 'message-too-long'
  | 'message-not-public'
  | 'share-name-invalid'
  | 'email-required-to-share'
  | 'costs-changed';

export interface FieldError {
  readonly field: DonationField;
  readonly code: FieldErrorCode;
}

export type ParsedRequest =
  | { readonly ok: true; readonly request: DonationRequest }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: TypedFields };

/** Checks everything at once, and gives back what was typed. `rooms`: slugs that a gift can be for; `costs`: those that a donor may pay too. */
export function parseDonationRequest(
  typed: TypedFields,
  rooms: ReadonlySet<string>,
  costs?: PaymentCosts,
): ParsedRequest {
  const errors: FieldError[] = [];
  const frequency = frequencies.find((known) => known === (field(typed, 'frequency') || 'once'));
  if (frequency === undefined) errors.push({ field: 'frequency', code: 'frequency-unknown' });
  const ofPreset = presetFields[frequency ?? 'once'];
  const preset = field(typed, ofPreset) === '' ? 'amount' : ofPreset;
  const amountField = field(typed, 'otherAmount') === '' && field(typed, preset) !== 'other' ? preset : 'otherAmount';
  const gift = parseAmount(field(typed, amountField), frequency ?? 'once');
  const amount = typeof gift === 'string' ? gift : amountWithCosts(typed, gift, frequency ?? 'once', costs);
  if (typeof amount === 'string') errors.push({ field: amountField, code: amount });
  const purpose = parsePurpose(field(typed, 'purpose'), rooms);
  if (purpose === undefined) errors.push({ field: 'purpose', code: 'purpose-unknown' });
  errors.push(...donorErrors(typed, frequency ?? 'once'), ...shareErrors(typed, frequency ?? 'once'));

  if (
    errors.length > 0 ||
    frequency === undefined ||
    purpose === undefined ||
    typeof gift === 'string' ||
    typeof amount === 'string'
  )
    return { ok: false, errors, typed };
  const covered = cents(amount - gift);
  return {
    ok: true,
    request: { amount, ...(covered > 0 && { coveredCosts: covered }), frequency, purpose, ...donorOf(typed) },
  };
}

function field(typed: TypedFields, name: DonationField): string {
  return (typed[name] ?? '').trim();
}

/** Nobody pays other costs than the form spoke of. */
function amountWithCosts(
  typed: TypedFields,
  gift: Cents,
  frequency: Frequency,
  costs: PaymentCosts | undefined,
): Cents | FieldErrorCode {
  const seen = field(typed, 'coverCosts');
  if (seen === '') return gift;
  if (costs === undefined || seen !== costsKey(costs)) return 'costs-changed';
  return checkLimits(withCosts(gift, costs), frequency);
}

function parsePurpose(slug: string, rooms: ReadonlySet<string>): Purpose | undefined {
  if (slug === '' || slug === 'fund') return wholeFund;
  return rooms.has(slug) ? { kind: 'room', room: slug } : undefined;
}

function donorErrors(typed: TypedFields, frequency: Frequency): FieldError[] {
  const errors: FieldError[] = [];
  const address = field(typed, 'email');
  // A recurring gift can only be stopped, changed and explained through mail.
  if (address === '' && isRecurring(frequency)) errors.push({ field: 'email', code: 'email-required' });
  if (address !== '' && !isEmail(address)) errors.push({ field: 'email', code: 'email-invalid' });
  if (field(typed, 'name').length > longestName) errors.push({ field: 'name', code: 'name-too-long' });
  if (field(typed, 'message').length > longestMessage) errors.push({ field: 'message', code: 'message-too-long' });
  return errors;
}

/** A tick without a message asks for nothing. */
function wantsToShare(typed: TypedFields): boolean {
  return field(typed, 'shareMessage') !== '' && field(typed, 'message') !== '';
}

function shareErrors(typed: TypedFields, frequency: Frequency): FieldError[] {
  if (!wantsToShare(typed)) return [];
  const errors: FieldError[] = [];
  // The link in the mail is how a donor takes it back.
  if (field(typed, 'email') === '' && !isRecurring(frequency))
    errors.push({ field: 'email', code: 'email-required-to-share' });
  if (!isPublishable(field(typed, 'message'))) errors.push({ field: 'message', code: 'message-not-public' });
  const name = field(typed, 'shareName');
  if (name !== '' && !isPublicName(name)) errors.push({ field: 'shareName', code: 'share-name-invalid' });
  return errors;
}

function donorOf(typed: TypedFields): { donor?: NewDonor } {
  // One line: a name ends up in a mail's header.
  const name = field(typed, 'name').replace(/\p{Cc}+/gu, ' ');
  const address = asciiEmail(field(typed, 'email'));
  const message = field(typed, 'message');
  if (name === '' && address === '' && message === '') return {};
  const shareName = field(typed, 'shareName');
  const share = wantsToShare(typed) ? { share: shareName === '' ? {} : { name: shareName } } : {};
  return {
    donor: { ...(name && { name }), ...(address && { email: address }), ...(message && { message }), ...share },
  };
}
