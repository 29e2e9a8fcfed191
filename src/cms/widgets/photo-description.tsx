/** @jsxImportSource react */
import { useContext, useId } from 'react';
import type { ControlProps } from './control.ts';
import { descriptionProblem, MayNotBeEmpty } from './photo-problem.ts';

/** What a photo in a text shows. Decap checks no field inside a text, so it says itself what is wrong. */
export function PhotoDescription({ value, forID, classNameWrapper, onChange, ...style }: ControlProps<string>) {
  const asked = useContext(MayNotBeEmpty);
  const message = useId();
  const problem = value || asked ? descriptionProblem(value ?? '') : undefined;
  return (
    <>
      <p id={message} role="status" className="cms-problem">
        {problem}
      </p>
      <input
        id={forID}
        type="text"
        className={classNameWrapper}
        maxLength={200}
        aria-describedby={message}
        aria-invalid={problem !== undefined}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        onFocus={style.setActiveStyle}
        onBlur={style.setInactiveStyle}
      />
    </>
  );
}
