/** @jsxImportSource react */
import ObjectControl from 'decap-cms-widget-object/dist/esm/ObjectControl.js';
import { Map } from 'immutable';
import type { Ref } from 'react';
import type { ControlProps, FieldMap } from './control.ts';

export type Values = Map<string, unknown>;

/** What Decap gives a control that has fields of its own, and hands on to those. */
export interface NestedProps<Value = Values> extends ControlProps<Value> {
  readonly onChangeObject: (field: FieldMap, value: unknown, metadata?: unknown) => void;
  /** Checks the value of this control itself. */
  readonly validate: () => void;
  readonly parentIds: readonly string[];
}

export interface NestedHandle {
  readonly validate: () => void;
  readonly focus: (path?: string) => void;
}

/** The fields of an object, drawn by Decap itself, without its bar to fold them away. */
export function NestedFields({ nestedRef, ...props }: NestedProps & { nestedRef: Ref<NestedHandle> }) {
  const { ref: _, ...rest } = props;
  return (
    <ObjectControl
      {...rest}
      value={props.value ?? Map()}
      ref={nestedRef} // Decap would take the last field that drew itself for this control, and check only that.
      controlRef={undefined}
      forList
      collapsed={false}
      hasError={false}
    />
  );
}
