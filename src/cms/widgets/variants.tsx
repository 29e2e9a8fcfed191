/** @jsxImportSource react */
import { List, Map } from 'immutable';
import { useImperativeHandle, useRef } from 'react';
import { labelOf, textOf, type FieldMap } from './control.ts';
import { NestedFields, type NestedHandle, type NestedProps } from './nested.tsx';

/** One of several shapes: first the shape, then only the fields that it has. What another shape had is gone. */
export function VariantsControl(props: NestedProps) {
  const { value, field, forID, classNameWrapper, onChange, validate, ref } = props;
  const nested = useRef<NestedHandle>(null);
  const shapes = shapesOf(field);
  const chosen = shapes.find((shape) => shape.get('name') === value?.get('type'));
  useImperativeHandle(ref, () => ({
    validate() {
      validate();
      nested.current?.validate();
    },
    focus: (path) => nested.current?.focus(path),
    shouldComponentUpdate: () => true,
  }));
  return (
    <div role="group" aria-label={labelOf(field)}>
      <fieldset className={`${classNameWrapper} cms-options`} aria-label={labelOf(field)}>
        {shapes.map((shape, index) => (
          <label key={textOf(shape, 'name')}>
            <input
              type="radio"
              {...(index === 0 && { id: forID })}
              name={forID}
              checked={shape === chosen}
              onChange={() => onChange(Map({ type: shape.get('name') }))}
            />
            {labelOf(shape)}
          </label>
        ))}
      </fieldset>
      {chosen && hasFields(chosen) && (
        <NestedFields
          {...props}
          key={textOf(chosen, 'name')}
          field={chosen.set('name', field.get('name'))}
          nestedRef={nested}
        />
      )}
    </div>
  );
}

function shapesOf(field: FieldMap): readonly FieldMap[] {
  const types = field.get('types');
  return List.isList(types) ? types.toArray().filter((type): type is FieldMap => Map.isMap(type)) : [];
}

function hasFields(shape: FieldMap): boolean {
  const fields = shape.get('fields');
  return List.isList(fields) && fields.size > 0;
}
