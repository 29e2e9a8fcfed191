import number from 'decap-cms-widget-number';
import object from 'decap-cms-widget-object';
import string from 'decap-cms-widget-string';
import text from 'decap-cms-widget-text';
import { CMS } from '../decap.ts';
import { CentsControl } from './cents.tsx';
import { ChoiceControl, ChoicesControl } from './choice.tsx';
import { DateControl, TimeControl } from './date.tsx';
import { GroupControl } from './group.tsx';
import { ItemsControl } from './items.tsx';
import { MarkdownControl, MarkdownPreview } from '../text-field/markdown.tsx';
import { PartialDateControl } from './partial-date-control.tsx';
import { PdfControl } from './pdf.tsx';
import { PhotoControl } from './photo.tsx';
import { ReferenceControl } from './reference.tsx';
import { VariantsControl } from './variants.tsx';
import { YesNoControl } from './yes-no.tsx';

/** Only what `config/form-field.ts` can ask for. */
export function registerWidgets(): void {
  for (const widget of [number, object, string, text]) CMS.registerWidget(widget.Widget());
  for (const [name, control] of Object.entries(controls)) CMS.registerWidget(name, control);
  CMS.registerWidget('markdown', MarkdownControl, MarkdownPreview);
}

const controls = {
  cents: CentsControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  date: DateControl,
  group: GroupControl,
  items: ItemsControl,
  partialDate: PartialDateControl,
  pdf: PdfControl,
  photo: PhotoControl,
  reference: ReferenceControl,
  time: TimeControl,
  variants: VariantsControl,
  yesNo: YesNoControl,
};
