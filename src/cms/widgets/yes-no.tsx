/** @jsxImportSource react */
import { useImperativeHandle } from 'react';
import type { ControlProps } from './control.ts';

/** Yes when it is ticked, no when it is not: nothing to forget. */
export function YesNoControl({ value, forID, classNameWrapper, onChange, ref }: ControlProps<boolean>) {
  useImperativeHandle(ref, () => ({ getValidateValue: () => 'answered' }));
  return (
    <div className={`${classNameWrapper} cms-options`}>
      <label>
        <input
          id={forID}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
        Ja
      </label>
    </div>
  );
}
