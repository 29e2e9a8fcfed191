import config from 'virtual:cms-config';
import type { Conflict } from '../../domain/editing/failure.ts';
import type { FormField } from '../config/form-field.ts';
import { button, element, openDialog } from './dialog.ts';
import { versionLines } from './version-lines.ts';

export type Choice = 'mine' | 'theirs' | 'neither';

/** Shows both texts. Whoever closes it loses nothing and publishes nothing. */
export function chooseVersion(conflicts: readonly Conflict[]): Promise<Choice> {
  return openDialog<Choice>(
    'Iemand anders heeft dit ook veranderd',
    (dialog, close) => {
      dialog.append(
        element('p', {
          textContent:
            'Terwijl u schreef, heeft een ander deze pagina opgeslagen. Welke tekst moet op de site? De regels die anders zijn hebben een kleur.',
        }),
        ...conflicts.map(({ path, yours, theirs }) =>
          element(
            'div',
            { className: 'cms-versions' },
            version('Uw tekst', yours, theirs, path),
            theirs === null
              ? element('p', { textContent: 'De ander heeft deze pagina weggehaald.' })
              : version('De tekst van de ander', theirs, yours, path),
          ),
        ),
        element(
          'p',
          { className: 'cms-buttons' },
          button('Mijn tekst op de site zetten', () => close('mine')),
          button('De tekst van de ander houden', () => close('theirs'), 'quiet'),
          button('Verder schrijven, nu niets opslaan', () => close('neither'), 'quiet'),
        ),
      );
    },
    'neither',
  );
}

function version(title: string, text: string, other: string | null, path: string): HTMLElement {
  const lines = versionLines(text, other, fieldsOf(path)).map((line) =>
    element('p', {}, line.differs ? element('mark', { textContent: line.text }) : line.text),
  );
  const area = element('div', { className: 'cms-version', role: 'region', ariaLabel: title, tabIndex: 0 }, ...lines);
  // What differs may be far down; there is nothing to scroll before the dialog is open.
  queueMicrotask(() => (area.scrollTop = area.querySelector('mark')?.offsetTop ?? 0));
  const copy = button(
    'Kopieer',
    () => void navigator.clipboard.writeText(text).then(() => (copy.textContent = 'Gekopieerd')),
    'quiet',
  );
  return element('section', {}, element('h3', { textContent: title }), area, copy);
}

function fieldsOf(path: string): readonly FormField[] {
  for (const collection of config.collections) {
    if ('folder' in collection) {
      if (path.startsWith(`${collection.folder}/`)) return collection.fields;
    } else {
      const setting = collection.files.find(({ file }: { readonly file: string }) => file === path);
      if (setting) return setting.fields;
    }
  }
  return [];
}
