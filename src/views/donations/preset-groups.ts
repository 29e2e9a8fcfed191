import { frequencies, type Frequency } from '../../domain/donations/money/frequency.ts';
import { presetFields } from '../../domain/donations/payments/donation-request.ts';
import type { DonationPage } from './donation-page.ts';

type Preset = DonationPage['presets'][number];

/** Amounts that are shown together, and how often they can be given. */
export interface PresetGroup {
  readonly name: (typeof presetFields)[Frequency];
  readonly frequencies: readonly Frequency[];
  readonly presets: readonly Preset[];
}

/** One group when all amounts are for every frequency; else each has a group of its own, so that a choice in one changes none in another. */
export function presetGroups(presets: readonly Preset[]): PresetGroup[] {
  const shared = presets.filter(({ frequency }) => frequency === undefined);
  if (shared.length === presets.length) return [{ name: presetFields.once, frequencies, presets }];
  return frequencies.map((frequency) => {
    const own = presets.filter((preset) => preset.frequency === frequency);
    return { name: presetFields[frequency], frequencies: [frequency], presets: own.length > 0 ? own : shared };
  });
}
