import { longText, text } from './fields.ts';
import { setting } from './setting.ts';
import { list, object } from './shapes.ts';

/** `content/settings/glossary.yml`: hard words that we cannot do without. Each is explained where it first stands in a text. */
export const glossary = setting('glossary', 'Moeilijke woorden', {
  words: list(
    { label: 'Woorden', hint: 'Een ander, makkelijker woord is altijd beter.', max: 60 },
    object(
      { label: 'Woord' },
      {
        word: text({ label: 'Woord', max: 40 }),
        forms: list(
          { label: 'Andere vormen', hint: 'Bijvoorbeeld het meervoud', max: 5 },
          text({ label: 'Andere vorm', max: 40 }),
        ),
        explanation: longText({ label: 'Wat betekent het?', hint: 'Eén of twee korte zinnen', max: 200 }),
      },
    ),
  ),
});
