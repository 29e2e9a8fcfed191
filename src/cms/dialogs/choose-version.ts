import type { Conflict } from '../../editing/failure.ts';
import { button, element, openDialog } from './dialog.ts';

export type Choice = 'mine' | 'theirs' | 'neither';

/** Shows both texts. Whoever closes it loses nothing and publishes nothing. */
export function chooseVersion(conflicts: readonly Conflict[]): Promise<Choice> {
  return openDialog<Choice>(
    'Iemand anders heeft dit ook veranderd',
    (dialog, close) => {
      dialog.append(
        element('p', {
          textContent: 'Terwijl u schreef, heeft een ander deze pagina opgeslagen. Welke tekst moet op de site?',
        }),
        ...conflicts.flatMap(({ yours, theirs }) => [
          element(
            'div',
            { className: 'cms-versions' },
            version('Uw tekst', yours),
            version('De tekst van de ander', theirs ?? 'De ander heeft deze pagina weggehaald.'),
          ),
        ]),
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

function version(title: string, text: string): HTMLElement {
  const area = element('textarea', { value: text, readOnly: true, rows: 10, ariaLabel: title });
  // The dialog gives the first of them the focus, and with it the end of the text comes into view.
  area.setSelectionRange(0, 0);
  const copy = button(
    'Kopieer',
    () => void navigator.clipboard.writeText(text).then(() => (copy.textContent = 'Gekopieerd')),
    'quiet',
  );
  return element('section', {}, element('h3', { textContent: title }), area, copy);
}
