/** @jsxImportSource react */
import { useContext, useId } from 'react';
import type { FieldMap } from '../widgets/control.ts';
import { PhotoControl, type PhotoProps } from '../widgets/photo.tsx';
import { descriptionProblem, MayNotBeEmpty, noPhoto } from './photo-problem.ts';
import type { PhotoView } from './photo-view.ts';

interface Props {
  readonly photo: PhotoView;
  readonly field: FieldMap;
  readonly getAsset: PhotoProps['getAsset'];
}

/** Decap checks no field inside a text, so a photo says itself what is wrong with it. */
export function PhotoInText({ photo, field, getAsset }: Props) {
  const id = useId();
  const asked = useContext(MayNotBeEmpty);
  const src = String(photo.node.attrs['src']);
  const alt = String(photo.node.attrs['alt']);
  const problem = alt !== '' || asked ? descriptionProblem(alt) : undefined;
  return (
    <>
      <div className="cms-field">
        <header>
          <label htmlFor={`${id}-photo`}>Foto</label>
          <button type="button" className="cms-quiet" onClick={photo.remove}>
            Foto weghalen
          </button>
        </header>
        <p className="cms-problem">{asked && src === '' && noPhoto}</p>
        <PhotoControl
          value={src}
          field={field}
          forID={`${id}-photo`}
          classNameWrapper=""
          getAsset={getAsset}
          onChange={(made) => photo.change({ src: made ?? '' })}
          setActiveStyle={() => undefined}
          setInactiveStyle={() => undefined}
        />
      </div>
      <div className="cms-field">
        <label htmlFor={id}>Wat ziet u op de foto?</label>
        <p id={`${id}-problem`} role="status" className="cms-problem">
          {problem}
        </p>
        <input
          id={id}
          type="text"
          maxLength={200}
          aria-describedby={`${id}-problem`}
          aria-invalid={problem !== undefined}
          value={alt}
          onChange={({ target }) => photo.change({ alt: target.value })}
        />
        <small>Voor mensen die de foto niet kunnen zien.</small>
      </div>
    </>
  );
}
