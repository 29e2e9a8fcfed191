/** @jsxImportSource react */
import { useState } from 'react';
import { today } from '../today.ts';
import { labelOf, useControlHandle, type ControlProps } from './control.ts';
import { datePartsOf, dateProblem, partialDateOf, type DateParts } from './partial-date.ts';

export function PartialDateControl({
  value,
  field,
  forID,
  classNameWrapper,
  onChange,
  ref,
}: ControlProps<string | number>) {
  const [parts, setParts] = useState(() => datePartsOf(String(value ?? '')));
  useControlHandle(ref, () => dateProblem(parts));

  function change(changed: Partial<DateParts>): void {
    const next = { ...parts, ...changed };
    setParts(next);
    onChange(partialDateOf(next) ?? null);
  }

  return (
    <fieldset className={`${classNameWrapper} cms-date`} aria-label={labelOf(field)}>
      <label>
        Dag
        <input
          id={forID}
          inputMode="numeric"
          maxLength={2}
          size={2}
          value={parts.day}
          onChange={({ target }) => change({ day: target.value.trim() })}
        />
      </label>
      <label>
        Maand
        <select value={parts.month} onChange={({ target }) => change({ month: target.value })}>
          <option value=""></option>
          {months.map((month, index) => (
            <option key={month} value={String(index + 1).padStart(2, '0')}>
              {month}
            </option>
          ))}
        </select>
      </label>
      <label>
        Jaar
        <input
          inputMode="numeric"
          maxLength={4}
          size={4}
          value={parts.year}
          onChange={({ target }) => change({ year: target.value.trim() })}
        />
      </label>
      <button type="button" className="cms-quiet" onClick={() => change(datePartsOf(today()))}>
        Vandaag
      </button>
    </fieldset>
  );
}

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2026, month)).toLocaleDateString('nl-NL', { month: 'long', timeZone: 'UTC' }),
);
