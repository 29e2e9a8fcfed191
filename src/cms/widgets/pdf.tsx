/** @jsxImportSource react */
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { useControlHandle, type ControlProps } from './control.ts';
import { addDraftFile } from './draft-file.ts';
import { FileButton } from './file-button.tsx';
import { fileName } from './file-name.ts';

/** In bytes; the server takes no more. */
const maximumSize = 4 * 1024 * 1024;

export function PdfControl({ value, field, forID, classNameWrapper, onChange, ref }: ControlProps<string>) {
  const [problem, setProblem] = useState('');
  const message = useId();
  useControlHandle(ref, () => undefined);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const refusal = await pdfProblem(file);
    setProblem(refusal ?? '');
    if (refusal !== undefined) return;
    const made = addDraftFile(new File([file], fileName(file.name, 'pdf'), { type: 'application/pdf' }), field);
    // Drawn at once, as a photo is.
    flushSync(() => onChange(made));
  }

  return (
    <div className={`${classNameWrapper} cms-file`}>
      {value && <p>{value.replace(/^\.\//, '')}</p>}
      <FileButton
        id={forID}
        label={value ? 'Kies een andere PDF' : 'Kies een PDF'}
        accept="application/pdf"
        describedBy={message}
        onChoose={(file) => void take(file)}
      />
      <p id={message} role="status">
        {problem}
      </p>
    </div>
  );
}

async function pdfProblem(file: File): Promise<string | undefined> {
  if (file.size > maximumSize) return 'Dit bestand is te groot. Er past hooguit 4 MB.';
  return (await file.slice(0, 5).text()) === '%PDF-' ? undefined : 'Dit is geen PDF. Bewaar het bestand eerst als PDF.';
}
