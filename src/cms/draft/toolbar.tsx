/** @jsxImportSource react */
import type { DraftState } from './open-draft.ts';

interface ToolbarProps {
  readonly back: string;
  readonly label: string;
  readonly state: DraftState;
  readonly onPublish: () => void;
  readonly onRemove?: () => void;
  readonly onCopy?: () => void;
}

export function Toolbar({ back, label, state, onPublish, onRemove, onCopy }: ToolbarProps) {
  const isOpen = state.phase === 'open';
  return (
    <div className="cms-toolbar">
      <a href={back} aria-label={`Terug naar ${label}`}>
        ←
      </a>
      <p role="status">{isOpen ? standing(state) : ''}</p>
      {isOpen && onRemove && (
        <button type="button" className="cms-quiet" onClick={onRemove}>
          Weghalen
        </button>
      )}
      {isOpen && onCopy && !state.isUnsaved && (
        <button type="button" className="cms-quiet" onClick={onCopy}>
          Maak een kopie
        </button>
      )}
      {isOpen && (
        <button type="button" className="cms-button" disabled={state.isSaving} onClick={onPublish}>
          {state.isSaving ? 'Bezig…' : 'Zet op de site'}
        </button>
      )}
    </div>
  );
}

function standing({ isSaving, isUnsaved, isNew }: DraftState): string {
  if (isSaving) return 'Bezig met opslaan…';
  if (isUnsaved) return 'Nog niet opgeslagen';
  return isNew ? '' : 'Opgeslagen';
}
