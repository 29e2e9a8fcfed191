import { date, longText, text } from './fields.ts';
import { setting } from './setting.ts';
import { choice, list, object, optional } from './shapes.ts';
import { eachOnce } from './each-once.ts';

const otherLanguages = { en: 'Engels', ar: 'Arabisch', tr: 'Turks', uk: 'Oekraïens', es: 'Spaans' } as const;

/** The one sentence of an entry for who does not read Dutch yet; what is empty stays Dutch. */
export function summaries() {
  return optional(
    object(
      { label: 'In andere talen', hint: 'De zin van hierboven, voor wie nog geen Nederlands leest. Mag leeg blijven.' },
      {
        en: sentence(otherLanguages.en),
        ar: sentence(otherLanguages.ar),
        tr: sentence(otherLanguages.tr),
        uk: sentence(otherLanguages.uk),
        es: sentence(otherLanguages.es),
      },
    ),
  );
}

/** `content/settings/languages.yml`: who has read the words of the site in which language. */
export const translations = setting('languages', 'Andere talen', {
  checks: eachOnce(
    list(
      {
        label: 'Nagekeken talen',
        hint: 'Staat een taal hier niet? Dan zegt de site dat niemand de vertaling heeft nagekeken.',
        max: 5,
      },
      object(
        { label: 'Taal' },
        {
          language: choice({ label: 'Welke taal?' }, otherLanguages),
          by: text({ label: 'Wie heeft het gelezen?', hint: 'Iemand die de taal als kind sprak', max: 60 }),
          on: date({ label: 'Wanneer?' }),
        },
      ),
    ),
    'language',
    'twice',
  ),
});

function sentence(label: string) {
  return optional(longText({ label, max: 240 }));
}
