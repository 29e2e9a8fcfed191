/** @jsxImportSource react */
import { lazy, Suspense, useRef, type ComponentType } from 'react';
import { ReadingEase } from './reading-ease.tsx';

/**
 * Decap's text with headings and links. It brings a fifth of the editor, so it comes after the rest: the other fields of a form
 * can be filled in meanwhile.
 */
export function MarkdownControl(props: { readonly value?: unknown }) {
  const frame = useRef<HTMLDivElement>(null);
  return (
    <div ref={frame}>
      <Suspense fallback={<p className="cms-wait">Even wachten…</p>}>
        <LateControl {...props} />
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
