/** @jsxImportSource react */
import { useEffect, useState, type RefObject } from 'react';
import { goal, isPlain, wordsOf } from '../../plain-dutch/readability.ts';
import { markLong, measureText, type Measured } from './measure-text.ts';

/** After the last letter, in ms: somebody who is typing looks at the text. */
const pause = 400;

const mostShown = 3;

/** Tells below a text how easy it is to read, by the rule that a build holds it to, and which sentences are long. */
export function ReadingEase({ frame, value }: { frame: RefObject<HTMLElement | null>; value: unknown }) {
  const [measured, setMeasured] = useState<Measured>();

  useEffect(() => {
    const timer = setTimeout(() => {
      const editor = frame.current?.querySelector('.ProseMirror');
      const result = editor ? measureText(editor) : undefined;
      markLong(result?.long ?? []);
      setMeasured(result);
    }, pause);
    return () => clearTimeout(timer);
  }, [frame, value]);
  useEffect(() => () => markLong([]), []);

  if (!measured) return null;
  const { readingEase, meanSentenceLength, long } = measured;
  return (
    <div className="cms-ease" data-plain={isPlain(measured)}>
      <p>
        {/* Said aloud only when it changes. */}
        <b role="status">
          {isPlain(measured) ? 'Deze tekst is goed te lezen.' : 'Deze tekst is nog te moeilijk.'}
        </b>{' '}
        Leesgemak: {Math.round(readingEase)}. Woorden per zin: {Math.round(meanSentenceLength)}.
      </p>
      {!isPlain(measured) && (
        <p>Gebruik korte woorden en korte zinnen. Leesgemak {goal.readingEase} of meer is goed.</p>
      )}
      {long.length > 0 && (
        <>
          <p>Dit zijn lange zinnen. Maak er twee van:</p>
          <ul>
            {long.slice(0, mostShown).map(({ text }, index) => (
              <li key={index}>
                <mark>{text}</mark> ({wordsOf(text).length} woorden)
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
