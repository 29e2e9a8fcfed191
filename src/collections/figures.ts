import { text } from './fields.ts';
import { list, object } from './shapes.ts';
import { source } from './sources.ts';

/** Figures that a page shows in large letters, each with where it comes from. */
export function figures() {
  return list(
    { label: 'Cijfers', hint: 'Elk cijfer met jaar en bron', max: 8 },
    object(
      { label: 'Cijfer' },
      {
        value: text({ label: 'Getal', hint: 'Bijvoorbeeld: 300 tot 700', max: 30 }),
        meaning: text({ label: 'Wat betekent het?', max: 120 }),
        source: source({ label: 'Bron' }),
      },
    ),
  );
}
