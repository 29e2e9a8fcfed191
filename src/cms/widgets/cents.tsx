/** @jsxImportSource react */
import { useState } from 'react';
import { formatCents, parseCents } from './cents-text.ts';
import { useControlHandle, type ControlProps } from './control.ts';

/** An amount as people write it, `2,50`; stored in whole cents. */
export function CentsControl({ value, forID, classNameWrapper, onChange, ref, ...style }: ControlProps<number>) {
  const [text, setText] = useState(typeof value === 'number' ? formatCents(value) : '');
  useControlHandle(ref, () =>
    text.trim() !== '' && parseCents(text) === undefined ? 'Dit is geen bedrag. Schrijf het zo: 2,50.' : undefined,
  );
  return (
    <div className={`${classNameWrapper} cms-amount`}>
      <span aria-hidden="true">€</span>
      <input
        id={forID}
        type="text"
        inputMode="decimal"
        placeholder="2,50"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange(parseCents(event.target.value) ?? null);
        }}
        onFocus={style.setActiveStyle}
        onBlur={style.setInactiveStyle}
      />
    </div>
  );
}
