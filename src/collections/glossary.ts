import * as z from 'zod';
import type { Field } from './field.ts';
import { longText, text } from './fields.ts';
import { brokenRule } from './messages.ts';
import { setting } from './setting.ts';
import { list, object } from './shapes.ts';

/** `content/settings/glossary.yml`: hard words that we cannot do without. Each is explained where it first stands in a text. And words that people search with. */
export const glossary = setting('glossary', 'Moeilijke woorden', {
  words: eachFormOnce(
    list(
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
  ),
  searches: list(
    {
      label: 'Woorden waarmee mensen zoeken',
      hint: 'Zo vindt iemand ook een pagina waarop een ander woord staat.',
      max: 60,
    },
    object(
      { label: 'Zoekwoord' },
      {
        typed: list({ label: 'Als iemand dit typt', min: 1, max: 10 }, text({ label: 'Woord', max: 40 })),
        finds: list({ label: 'Zoek dan ook naar', min: 1, max: 5 }, text({ label: 'Woord op de site', max: 40 })),
      },
    ),
  ),
});

/** A word in two spellings of capitals is one word, and so is a form that is a word of its own: it can have one explanation. */
function eachFormOnce<F extends Field>(field: F): F {
  const schema = field.schema.superRefine((value, context) => {
    if (context.issues.length > 0) return;
    const seen = new Set<string>();
    for (const [index, { word, forms }] of spelled.parse(value).entries()) {
      const places = [[word, ['word']] as const, ...forms.map((form, at) => [form, ['forms', at]] as const)];
      for (const [form, path] of places) {
        const key = form.toLocaleLowerCase('nl');
        if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, ...path], message: brokenRule('twice') });
        seen.add(key);
      }
    }
  });
  return { ...field, schema };
}

const spelled = z.array(z.object({ word: z.string(), forms: z.array(z.string()) }));
