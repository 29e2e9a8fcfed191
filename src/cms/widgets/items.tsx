/** @jsxImportSource react */
import { List, Map } from 'immutable';
import { useImperativeHandle, useRef } from 'react';
import { isRequired, labelOf, textOf, type FieldMap } from './control.ts';
import { NestedFields, type NestedHandle, type NestedProps, type Values } from './nested.tsx';
import { VariantsControl } from './variants.tsx';

/** A list of things with fields of their own: add, take away, move up. No dragging, which a thumb cannot do. */
export function ItemsControl(props: NestedProps<List<Values>>) {
  const { field, forID, onChange, validate, parentIds, ref } = props;
  const items = List.isList(props.value) ? props.value : List<Values>();
  const nested = useRef(new globalThis.Map<number, NestedHandle>());
  const keys = useStableKeys(items.size);
  const single = textOf(field, 'label_singular');
  const max = Number(field.get('max') ?? Infinity);
  useImperativeHandle(ref, () => ({
    isValid: () => tooFew(field, items.size),
    validate() {
      validate();
      for (const one of nested.current.values()) one.validate();
    },
    focus(path = '') {
      const [index = '', ...rest] = path.split('.');
      nested.current.get(Number(index))?.focus(rest.join('.'));
    },
    shouldComponentUpdate: () => true,
  }));

  function item(value: Values, index: number) {
    const itemProps: NestedProps = {
      ...props,
      value,
      field: field.set('label', single).set('required', true),
      forID: `${forID}-${String(keys.of(index))}`,
      parentIds: [...parentIds, forID],
      validate: () => undefined,
      onChange: (next) => onChange(items.set(index, next ?? Map())),
      onChangeObject: (changed, next) => onChange(items.setIn([index, changed.get('name')], next)),
    };
    const handle = (one: NestedHandle | null) => {
      if (one) nested.current.set(index, one);
      else nested.current.delete(index);
    };
    return field.has('types') ? (
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its handle always checks and focuses.
      <VariantsControl {...itemProps} ref={(one) => handle(one as NestedHandle | null)} />
    ) : (
      <NestedFields {...itemProps} nestedRef={handle} />
    );
  }

  return (
    <div id={forID} className="cms-items" role="group" aria-label={labelOf(field)}>
      {items.map((value, index) => (
        <section key={keys.of(index)} className="cms-item" aria-label={`${single} ${String(index + 1)}`}>
          <header>
            <b>
              {single} {index + 1}
            </b>
            {index > 0 && (
              <button
                type="button"
                className="cms-quiet"
                onClick={() => {
                  keys.swap(index, index - 1);
                  onChange(items.delete(index).insert(index - 1, value));
                }}
              >
                Omhoog
              </button>
            )}
            <button
              type="button"
              className="cms-quiet"
              onClick={() => {
                keys.remove(index);
                onChange(items.delete(index));
              }}
            >
              Weghalen
            </button>
          </header>
          {item(value, index)}
        </section>
      ))}
      {items.size < max && (
        <button type="button" className="cms-add" onClick={() => onChange(items.push(Map()))}>
          {single} toevoegen
        </button>
      )}
    </div>
  );
}

function tooFew(field: FieldMap, count: number): true | { error: { type: 'CUSTOM'; message: string } } {
  const min = Number(field.get('min') ?? 0);
  // That nothing is there Decap says itself.
  const isSaid = count === 0 && isRequired(field);
  return (
    isSaid || count >= min || { error: { type: 'CUSTOM', message: `Hier hoort er minstens ${String(min)} te staan.` } }
  );
}

/** A number for each item that stays with it when others move, so that React keeps what somebody was typing. */
function useStableKeys(size: number) {
  const { current: keys } = useRef<number[]>([]);
  const next = useRef(0);
  while (keys.length < size) keys.push(next.current++);
  keys.length = size;
  return {
    of: (index: number) => keys[index] ?? index,
    swap(one: number, other: number) {
      const [key] = keys.splice(one, 1);
      if (key !== undefined) keys.splice(other, 0, key);
    },
    remove: (index: number) => keys.splice(index, 1),
  };
}
