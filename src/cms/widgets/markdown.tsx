/** @jsxImportSource react */
import { lazy, Suspense, useRef, useState, type ComponentType } from 'react';
import { useControlHandle, type ControlProps } from './control.ts';
import { hasWholePhotos, MayNotBeEmpty } from './photo-problem.ts';
import { ReadingEase } from './reading-ease.tsx';

/**
 * Decap's text with headings and links. It brings a fifth of the editor, so it comes after the rest: the other fields of a form
 * can be filled in meanwhile.
 */
export function MarkdownControl({ ref, ...props }: ControlProps<string>) {
  const frame = useRef<HTMLDivElement>(null);
  const [incomplete, setIncomplete] = useState(false);
  useControlHandle(ref, () => {
    const whole = hasWholePhotos(props.value ?? '');
    setIncomplete(!whole);
    return whole ? undefined : 'Tekst: een foto in deze tekst is nog niet klaar.';
  });
  return (
    <div ref={frame}>
      <Suspense fallback={<p className="cms-wait">Even wachten…</p>}>
        <MayNotBeEmpty value={incomplete}>
          <LateControl {...props} />
        </MayNotBeEmpty>
        <ReadingEase frame={frame} value={props.value} />
      </Suspense>
    </div>
  );
}

export function MarkdownPreview(props: object) {
  return (
    <Suspense>
      <LatePreview {...props} />
    </Suspense>
  );
}

const coming = import('./markdown-parts.ts');
// Who shows it says so.
coming.catch(() => undefined);
const LateControl = lazy<ComponentType<object>>(async () => ({ default: (await coming).control }));
const LatePreview = lazy<ComponentType<object>>(async () => ({ default: (await coming).preview }));
