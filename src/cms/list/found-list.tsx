/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { personNow } from '../draft/draft-entry.ts';
import { momentOf } from '../draft/found-texts.tsx';
import { forgetText, foundTexts, type KeptText } from '../draft/kept-texts.ts';

/** "Teruggevonden teksten": all that this editor typed on this device and that is not on the site, of every kind. */
export function FoundList() {
  const [texts, setTexts] = useState<readonly KeptText[]>([]);
  useEffect(() => void foundTexts(personNow()).then(setTexts), []);
  if (texts.length === 0) return null;
  return (
    <details className="cms-found">
      <summary>Teruggevonden teksten ({texts.length})</summary>
      <ul role="list">
        {texts.map((text) => (
          <li key={text.id}>
            <a href={addressOf(text)}>{text.title || 'Zonder titel'}</a> <small>{momentOf(text)}</small>{' '}
            <button
              type="button"
              className="cms-quiet"
              onClick={() => {
                forgetText(text.id);
                setTexts(texts.filter(({ id }) => id !== text.id));
              }}
            >
              Weggooien
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function addressOf({ id, collection, slug }: KeptText): string {
  const place = slug === '' ? 'new' : `entries/${slug}`;
  return `#/collections/${collection}/${place}?tekst=${id}`;
}
