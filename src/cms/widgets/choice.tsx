/** @jsxImportSource react */
import { List } from 'immutable';
import { isRequired, labelOf, useControlHandle, type ControlProps, type FieldMap } from './control.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few as buttons to press, one of many as the phone's own list. */
export function ChoiceControl(props: ControlProps<string>) {
  useControlHandle(props.ref, () => undefined);
  return <OneOf {...props} options={optionsOf(props.field)} />;
}

/** Any number of a few, kept in the order of the list: a week begins on Monday, whatever is pressed first. */
export function ChoicesControl(props: ControlProps<List<string>>) {
  const min = Number(props.field.get('min') ?? 0);
  useControlHandle(props.ref, () =>
    chosenOf(props.value).length < min ? `Kies er minstens ${String(min)}.` : undefined,
  );
  return <AnyOf {...props} options={optionsOf(props.field)} />;
}

export function OneOf({
  value,
  field,
  forID,
  classNameWrapper,
  onChange,
  options: offered,
}: ControlProps<string> & { options: readonly Option[] }) {
  const options = withChosen(offered, value ? [value] : []);
  if (options.length > 5 || options.length === 0) {
    return (
      <select
        id={forID}
        className={classNameWrapper}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || null)}
      >
        <option value="">{isRequired(field) ? 'Kies…' : 'Geen'}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className={`${classNameWrapper} cms-options`} aria-label={labelOf(field)}>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type="radio"
            {...(index === 0 && { id: forID })}
            name={forID}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

export function AnyOf({
  value,
  field,
  forID,
  classNameWrapper,
  onChange,
  options: offered,
}: ControlProps<List<string>> & { options: readonly Option[] }) {
  const chosen = chosenOf(value);
  const options = withChosen(offered, chosen);
  const toggle = (pressed: string) => {
    const next = options.map((option) => option.value).filter((one) => (one === pressed) !== chosen.includes(one));
    onChange(next.length > 0 ? List(next) : null);
  };
  return (
    <fieldset className={`${classNameWrapper} cms-options`} aria-label={labelOf(field)}>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type="checkbox"
            {...(index === 0 && { id: forID })}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function optionsOf(field: FieldMap): readonly Option[] {
  const options = field.get('options');
  return List.isList(options) ? options.toJS().filter(isOption) : [];
}

/** What a file holds stays, also when it is not offered: a room that is newer than this page. */
function withChosen(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const unknown = chosen.filter((one) => !options.some(({ value }) => value === one));
  return [...options, ...unknown.map((one) => ({ value: one, label: one }))];
}

function isOption(option: unknown): option is Option {
  return typeof option === 'object' && option !== null && 'value' in option && 'label' in option;
}

function chosenOf(value: unknown): readonly string[] {
  return List.isList(value) ? value.toArray().map(String) : [];
}
