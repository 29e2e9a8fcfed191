/** @jsxImportSource react */
import { useControlHandle, type ControlProps } from './control.ts';

/** The phone's own calendar; stored as `2026-11-23`, without a time that a time zone could shift. */
export function DateControl(props: ControlProps<string>) {
  return <NativeInput type="date" {...props} />;
}

/** The phone's own clock; stored as `09:30`. */
export function TimeControl(props: ControlProps<string>) {
  return <NativeInput type="time" {...props} />;
}

/** A browser hands out such a value only when it is whole, so that it cannot be half filled in. */
function NativeInput({
  type,
  value,
  forID,
  classNameWrapper,
  onChange,
  ref,
  ...style
}: ControlProps<string> & { type: 'date' | 'time' }) {
  useControlHandle(ref, () => undefined);
  return (
    <input
      type={type}
      id={forID}
      className={`${classNameWrapper} cms-short`}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      onFocus={style.setActiveStyle}
      onBlur={style.setInactiveStyle}
    />
  );
}
