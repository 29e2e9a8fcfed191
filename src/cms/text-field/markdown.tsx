/** @jsxImportSource react */
import { lazy, Suspense, useRef, useState } from 'react';
import { useControlHandle } from '../widgets/control.ts';
import type { PhotoProps } from '../widgets/photo.tsx';
import { hasWholePhotos, MayNotBeEmpty } from './photo-problem.ts';
import { ReadingEase } from './reading-ease.tsx';

export type TextProps = PhotoProps;

/**
 * Our text with headings and links (README). It comes after the rest of the editor: the other fields of a form can be filled in
 * meanwhile.
 */
export function MarkdownControl({ ref, ...props }: TextProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [incomplete, setIncomplete] = useState(false);
  const problem = () => {
    const whole = hasWholePhotos(props.value ?? '');
    setIncomplete(!whole);
    return whole ? undefined : 'Tekst: een foto in deze tekst is nog niet klaar.';
  };
  // A photo that is still on its way is not its value.
  useControlHandle(ref, problem, 'always');
  return (
    <div ref={frame}>
      <Suspense fallback={<p className="cms-wait">Even wachten…</p>}>
        <MayNotBeEmpty value={incomplete}>
          <LateField {...props} />
        </MayNotBeEmpty>
        <ReadingEase frame={frame} value={props.value} />
      </Suspense>
    </div>
  );
}

export function MarkdownPreview(props: TextProps) {
  return (
    <Suspense>
      <LatePreview {...props} />
    </Suspense>
  );
}

const field = import('./text-field.tsx');
const preview = import('./preview.tsx');
// Who shows it says so.
for (const late of [field, preview]) late.catch(() => undefined);
const LateField = lazy(() => field);
const LatePreview = lazy(() => preview);
