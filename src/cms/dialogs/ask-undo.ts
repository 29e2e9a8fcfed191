import { button, element, openDialog } from './dialog.ts';

const effects = {
  added: 'Wat u er net bij zette, gaat weer van de site.',
  changed: 'De tekst op de site wordt weer zoals hij was voordat u hem opsloeg.',
  removed: 'Wat u net weghaalde, komt terug op de site.',
} as const;

/** Says what an undo does before it is done. */
export function askUndo(done: keyof typeof effects, isUnsaved: boolean): Promise<boolean> {
  return openDialog<boolean>(
    'Ongedaan maken?',
    (dialog, close) => {
      const unsaved = 'Wat u daarna typte is nog niet opgeslagen. Ook dat bewaren wij bij Teruggevonden teksten.';
      dialog.append(
        element('p', { textContent: effects[done] }),
        ...(done === 'removed'
          ? []
          : [element('p', { textContent: 'Uw tekst bewaren wij een week bij Teruggevonden teksten.' })]),
        ...(isUnsaved ? [element('p', { textContent: unsaved })] : []),
        element(
          'p',
          { className: 'cms-buttons' },
          button('Ja, maak ongedaan', () => close(true)),
          button('Nee, laat zo', () => close(false), 'quiet'),
        ),
      );
    },
    false,
  );
}
