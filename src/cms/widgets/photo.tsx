/** @jsxImportSource react */
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useControlHandle, type ControlProps, type FieldMap } from './control.ts';
import { addDraftFile } from './draft-file.ts';
import { FileButton } from './file-button.tsx';
import { shrinkPhoto } from './shrink-photo.ts';

export interface PhotoProps extends ControlProps<string> {
  readonly getAsset: (path: string, field: FieldMap) => { toString: () => string };
}

/** A photo from the phone, made small enough for the site. What it shows is asked in the field beside it. */
export function PhotoControl({ value, field, forID, classNameWrapper, onChange, getAsset, ref }: PhotoProps) {
  const [state, setState] = useState<{ busy?: boolean; problem?: string }>({});
  const message = useId();
  useControlHandle(ref, () => (state.busy ? 'De foto wordt nog verkleind.' : undefined), 'always');

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    setState({ busy: true });
    try {
      const made = addDraftFile(await shrinkPhoto(file), field);
      // Drawn at once: a letter typed in the field beside it before that would take the photo away again.
      flushSync(() => onChange(made));
      setState({});
    } catch (error) {
      setState({ problem: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <div className={`${classNameWrapper} cms-file`}>
      {value && <img src={getAsset(value, field).toString()} alt="" />}
      <FileButton
        id={forID}
        label={value ? 'Kies een andere foto' : 'Kies een foto'}
        accept="image/jpeg,image/png,image/webp,image/avif,image/heic"
        describedBy={message}
        onChoose={(file) => void take(file)}
      />
      <p id={message} role="status">
        {state.problem ?? (state.busy ? 'Even wachten, de foto wordt verkleind…' : '')}
      </p>
    </div>
  );
}
