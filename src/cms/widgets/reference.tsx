/** @jsxImportSource react */
import { rooms } from 'virtual:cms-config';
import type { List } from 'immutable';
import { AnyOf, OneOf, type Option } from './choice.tsx';
import { useControlHandle, type ControlProps } from './control.ts';

/**
 * Rooms by name, the only thing that others refer to. Known since the build, so that nobody waits for them, also a redacteur
 * who may not open their list.
 */
export function ReferenceControl(props: ControlProps) {
  useControlHandle(props.ref, () => undefined);
  return props.field.get('multiple') === true ? (
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Decap hands over what the file holds; a field with `multiple` holds a list.
    <AnyOf {...(props as ControlProps<List<string>>)} options={options} />
  ) : (
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- and one without it a text.
    <OneOf {...(props as ControlProps<string>)} options={options} />
  );
}

const options: readonly Option[] = rooms
  .map(({ id, name }) => ({ value: id, label: name }))
  .toSorted((one, other) => one.label.localeCompare(other.label, 'nl'));
