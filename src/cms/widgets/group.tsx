/** @jsxImportSource react */
import { Map } from 'immutable';
import { useImperativeHandle, useRef, useState } from 'react';
import { isRequired, labelOf } from './control.ts';
import { NestedFields, type NestedHandle, type NestedProps } from './nested.tsx';

/** Fields that belong together. Where they may stay away they are asked for only after somebody wants them. */
export function GroupControl(props: NestedProps) {
  const { value, field, forID, classNameWrapper, onChange, ref } = props;
  const nested = useRef<NestedHandle>(null);
  const [opened, setOpened] = useState(false);
  const shown = isRequired(field) || opened || (Map.isMap(value) && value.size > 0);
  useImperativeHandle(ref, () => ({
    validate: () => nested.current?.validate(),
    focus: (path) => nested.current?.focus(path),
    shouldComponentUpdate: () => true,
  }));
  if (!shown) {
    return (
      <div className={classNameWrapper}>
        <button
          type="button"
          id={forID}
          aria-label={`${labelOf(field)} toevoegen`}
          className="cms-add"
          onClick={() => setOpened(true)}
        >
          {labelOf(field)} toevoegen
        </button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={labelOf(field)}>
      <NestedFields {...props} nestedRef={nested} />
      {!isRequired(field) && (
        <button
          type="button"
          className="cms-quiet"
          onClick={() => {
            setOpened(false);
            onChange(null);
          }}
        >
          {labelOf(field)} weghalen
        </button>
      )}
    </div>
  );
}
