import { questionAudiences } from './choices.ts';
import { collection } from './collection.ts';
import { integer, text, yesNo } from './fields.ts';
import { publicationFields } from './publication.ts';
import { choice } from './shapes.ts';
import { showSources, sources } from './sources.ts';

export const questions = collection({ name: 'questions', label: 'Vragen', labelSingular: 'Vraag', body: true }, () => ({
  question: text({ label: 'Vraag', max: 140 }),
  mostAsked: yesNo({ label: 'Meestgestelde vraag', hint: 'Staat vooraan, met een nummer, en het hele antwoord open.' }),
  audience: choice({ label: 'Wie vraagt dit?' }, questionAudiences),
  order: integer({ label: 'Plek in de lijst', hint: '1 staat bovenaan', min: 1, max: 999 }),
  showSources: showSources(),
  sources: sources(),
  ...publicationFields,
}));
