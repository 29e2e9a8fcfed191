/** @jsxImportSource react */
import type { List } from 'immutable';
import { useEffect, useState } from 'react';
import { AnyOf, OneOf, type Option } from './choice.tsx';
import { textOf, useControlHandle, type ControlProps } from './control.ts';

interface ReferenceProps extends ControlProps {
  readonly query: (id: string, collection: string, fields: readonly string[], term: string) => Promise<QueryAnswer>;
}

interface QueryAnswer {
  readonly payload?: { readonly hits?: readonly Hit[] };
}

interface Hit {
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Entries of another collection by name, such as the rooms that an item is about. */
export function ReferenceControl(props: ReferenceProps) {
  const { field, forID, query, ref } = props;
  const [options, setOptions] = useState<readonly Option[]>();
  useControlHandle(ref, () => undefined, 'always');
  useEffect(() => {
    void query(forID, textOf(field, 'collection'), ['name', 'title'], '').then(({ payload }) =>
      setOptions(
        (payload?.hits ?? []).map(optionOf).toSorted((one, other) => one.label.localeCompare(other.label, 'nl')),
      ),
    );
  }, [field, forID, query]);
  if (!options) return <p className={props.classNameWrapper}>Even wachten…</p>;
  return field.get('multiple') === true ? (
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Decap hands over what the file holds; a field with `multiple` holds a list.
    <AnyOf {...(props as ControlProps<List<string>>)} options={options} />
  ) : (
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and one without it a text.
    <OneOf {...(props as ControlProps<string>)} options={options} />
  );
}

function optionOf({ slug, data }: Hit): Option {
  const label = data['name'] ?? data['title'];
  return { value: slug, label: typeof label === 'string' ? label : slug };
}
