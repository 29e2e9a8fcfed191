/** @jsxImportSource react */
import { dutchDates } from '../../dates.ts';
import type { KeptText } from './kept-texts.ts';

interface FoundTextsProps {
  readonly texts: readonly KeptText[];
  readonly onTake: (text: KeptText) => void;
  readonly onNotNow: (text: KeptText) => void;
}

/** Above a form: what the same editor typed in it before. No dialog, so that somebody can read first, and ignore it. */
export function FoundTexts({ texts, onTake, onNotNow }: FoundTextsProps) {
  return texts.map((text) => (
    <section key={text.id} className="cms-found" aria-label="Teruggevonden tekst">
      <p role="status">
        Uw tekst van {momentOf(text)} is bewaard{text.title === '' ? '.' : `: ${text.title}.`} Hij staat nog niet op de
        site.
      </p>
      <button type="button" className="cms-button" onClick={() => onTake(text)}>
        Verder schrijven
      </button>
      <button type="button" className="cms-quiet" onClick={() => onNotNow(text)}>
        Niet nu
      </button>
    </section>
  ));
}

export function momentOf({ at }: KeptText): string {
  const moment = new Date(at);
  const zone = { timeZone: 'Europe/Amsterdam' } as const;
  const time = moment.toLocaleTimeString('nl-NL', { ...zone, hour: '2-digit', minute: '2-digit' });
  return `${dutchDates.partial(moment.toLocaleDateString('sv-SE', zone))} om ${time}`;
}
