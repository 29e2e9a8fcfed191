import { cents, date, integer, text } from './fields.ts';
import { setting } from './setting.ts';
import { list, object, optional, reference, variants } from './shapes.ts';
import { eachYearOnce } from './each-once.ts';

/**
 * `content/settings/accounts.yml`: what the fund spent, of each year that somebody has added up. What came in is not typed here:
 * that is read from the books.
 */
export const accounts = setting('accounts', 'Waar het geld heen ging', {
  years: eachYearOnce(
    list(
      { label: 'Jaren', max: 50 },
      object(
        { label: 'Jaar' },
        {
          year: integer({ label: 'Jaar', min: 2010, max: 2100 }),
          asOf: date({ label: 'Stand van', hint: 'De dag waarop dit is uitgerekend' }),
          costs: list(
            { label: 'Wat het kostte', hint: 'Bijvoorbeeld: kosten van betalingen', max: 20 },
            object(
              { label: 'Kosten' },
              { what: text({ label: 'Waarvoor?', max: 60 }), cents: cents({ label: 'Bedrag' }) },
            ),
          ),
          spent: list(
            { label: 'Waar het heen ging', max: 40 },
            variants(
              { label: 'Uitgave' },
              {
                room: {
                  label: 'Naar een kamer',
                  fields: { room: reference('rooms', { label: 'Kamer' }), cents: cents({ label: 'Bedrag' }) },
                },
                other: {
                  label: 'Naar iets anders',
                  fields: { what: text({ label: 'Waarheen?', max: 60 }), cents: cents({ label: 'Bedrag' }) },
                },
              },
            ),
          ),
          document: optional(reference('documents', { label: 'Waar het in staat', hint: 'De jaarrekening' })),
        },
      ),
    ),
  ),
});
