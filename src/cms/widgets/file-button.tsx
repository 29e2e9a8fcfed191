/** @jsxImportSource react */

interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly describedBy: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** The browser's own button says "no file chosen" beside a photo that is there, in the language of the phone. */
export function FileButton({ id, label, accept, describedBy, onChoose }: FileButtonProps) {
  return (
    <span className="cms-choose-file">
      <input
        id={id}
        type="file"
        accept={accept}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={({ target }) => onChoose(target.files?.[0])}
      />
      <span aria-hidden="true">{label}</span>
    </span>
  );
}
