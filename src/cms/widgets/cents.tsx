/** @jsxImportSource react */
import { useState } from 'react';
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

export function formatCents(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** `2`, `2,5`, `2,50`, `€ 2.50` and `1.250,00`, by text and never by float. */
export function parseCents(text: string): number | undefined {
  const plain = text.replaceAll(/[€\s]/g, '').replaceAll(/\.(?=\d{3}(\D|$))/g, '');
  const [, euros = '', cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  const amount = euros === '' ? 0 : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return amount > 0 ? amount : undefined;
}
