/** @jsxImportSource react */
import { useContext } from 'react';
import { Transforms, type BaseEditor } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { MayNotBeEmpty, noPhoto } from './photo-problem.ts';
import { PhotoControl, type PhotoProps } from './photo.tsx';

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor;
  }
}

/** A photo that stands in a text. Decap has no other way to take it out than a keyboard, which a phone hides there. */
export function PhotoInText(props: PhotoProps) {
  const editor = useSlateStatic();
  const missing = useContext(MayNotBeEmpty) && !props.value;
  return (
    <>
      {missing && <p className="cms-problem">{noPhoto}</p>}
      <PhotoControl {...props} />
      <button
        type="button"
        className="cms-quiet"
        onClick={({ currentTarget }) => {
          const block = currentTarget.closest('[data-slate-node="element"]');
          if (block)
            Transforms.removeNodes(editor, {
              at: ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, block)),
            });
        }}
      >
        Foto weghalen
      </button>
    </>
  );
}
