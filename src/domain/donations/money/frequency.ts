export const recurringFrequencies = ['monthly', 'quarterly', 'yearly'] as const;
export const frequencies = ['once', ...recurringFrequencies] as const;

export type RecurringFrequency = (typeof recurringFrequencies)[number];
export type Frequency = (typeof frequencies)[number];

/** Months between two debits. */
export const monthsBetween: Readonly<Record<RecurringFrequency, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

export function isRecurring(frequency: Frequency): frequency is RecurringFrequency {
  return frequency !== 'once';
}
