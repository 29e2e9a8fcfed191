/** @jsxImportSource react */
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { labelOf } from '../widgets/control.ts';
import type { TextProps } from './markdown.tsx';
import { parseMarkdown } from './parse.ts';
import { pasting } from './pasting.ts';
import { PhotoInText } from './photo-in-text.tsx';
import { viewOfPhotos, type PhotoView } from './photo-view.ts';
import { toMarkdown } from './serialize.ts';
import { Tools } from './toolbar.tsx';
import { typing } from './typing.ts';

/** ProseMirror, with what our Markdown allows. Decap draws the whole form anew for another text, so it reads its value once. */
export default function TextField({ value, field, forID, classNameWrapper, onChange, getAsset, ...style }: TextProps) {
  const place = useRef<HTMLDivElement>(null);
  const tell = useRef(onChange);
  tell.current = onChange;
  const [view, setView] = useState<EditorView>();
  const [photos] = useState(() => new Set<PhotoView>());
  const [notice, setNotice] = useState('');
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const text = value ?? '';
    const sources = new WeakMap<Node, string>();
    const doc = parseMarkdown(text, sources);
    const made = new EditorView(place.current, {
      state: EditorState.create({ doc, plugins: [...typing(), pasting(setNotice)] }),
      nodeViews: { photo: viewOfPhotos(photos, redraw) },
      handleDOMEvents: { focus: () => style.setActiveStyle(), blur: () => style.setInactiveStyle() },
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction));
        redraw();
        // What was there already is given back to the letter.
        if (transaction.docChanged) tell.current(made.state.doc.eq(doc) ? text : toMarkdown(made.state.doc, sources));
      },
    });
    setView(made);
    // A browser does so for a field of a form only.
    document.querySelector(`label[for="${forID}"]`)?.addEventListener('click', () => made.focus());
    return () => made.destroy();
    // It reads its value once, see above.
  }, []);

  useEffect(() => {
    const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': labelOf(field) };
    view?.setProps({ attributes: { id: forID, class: classNameWrapper, ...attributes } });
  }, [view, forID, classNameWrapper, field]);

  return (
    <div className="cms-text">
      {view && <Tools view={view} />}
      <div ref={place} />
      <p role="status" className="cms-notice">
        {notice}
      </p>
      {[...photos].map((photo) =>
        createPortal(<PhotoInText photo={photo} field={field} getAsset={getAsset} />, photo.dom, photo.key),
      )}
    </div>
  );
}
