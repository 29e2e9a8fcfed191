import type { Map } from 'immutable';
import { useImperativeHandle, type Ref } from 'react';

/** What Decap gives the control of every widget, as far as we use it. An empty field is `undefined` or `null`. */
export interface ControlProps<Value = unknown> {
  readonly value: Value | null | undefined;
  readonly field: FieldMap;
  /** Id that the label of the field points to. */
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly onChange: (value: Value | null) => void;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
  readonly ref?: Ref<ControlHandle>;
}

export type FieldMap = Map<string, unknown>;

/** What Decap asks of a control when somebody saves. */
export interface ControlHandle {
  readonly isValid?: () => true | { readonly error: { readonly type: 'CUSTOM'; readonly message: string } };
  /** What counts as filled in, where that is not the value itself. */
  readonly getValidateValue?: () => unknown;
  readonly validate?: () => void;
  readonly shouldComponentUpdate?: () => boolean;
  readonly focus?: (path?: string) => void;
}

export function textOf(field: FieldMap, name: string): string {
  const value = field.get(name);
  return typeof value === 'string' ? value : '';
}

export function labelOf(field: FieldMap): string {
  return textOf(field, 'label') || textOf(field, 'name');
}

export function isRequired(field: FieldMap): boolean {
  return field.get('required') !== false;
}

/**
 * Every control has to call this: Decap checks only a control that has a handle, so that a field without one may stay empty.
 * Tells Decap what is wrong with what somebody filled in; nothing when all is well or empty.
 * Decap redraws a control only when its value changes; one that reads more than its value must always be redrawn.
 */
export function useControlHandle(
  ref: Ref<ControlHandle> | undefined,
  problem: () => string | undefined,
  redraw: 'always' | 'on-change' = 'on-change',
): void {
  useImperativeHandle(ref, () => ({
    isValid() {
      const message = problem();
      return message === undefined ? true : { error: { type: 'CUSTOM', message } };
    },
    ...(redraw === 'always' && { shouldComponentUpdate: () => true }),
  }));
}
