import type { FormField } from '../config/form-field.ts';

export interface VersionLine {
  readonly text: string;
  /** The other version has no such line. */
  readonly differs: boolean;
}

/**
 * A file in lines, for somebody who never saw one: with the fields as the form calls them, and without empty lines and marks of a file.
 * @param other - what another made of the same file; nothing differs when there is none
 */
export function versionLines(file: string, other: string | null, fields: readonly FormField[]): VersionLine[] {
  const labels = new Map(labelsOf(fields));
  const others = other === null ? undefined : new Set(linesOf(other, labels));
  return linesOf(file, labels).map((text) => ({ text, differs: others !== undefined && !others.has(text) }));
}

function linesOf(file: string, labels: ReadonlyMap<string, string>): string[] {
  return file
    .split('\n')
    .map((line) => readable(line.trimEnd(), labels))
    .filter((line) => line !== '' && line !== '---');
}

/** One text in quotes and without them is the same to whoever reads it: the editor writes none, a person may have. */
function readable(line: string, labels: ReadonlyMap<string, string>): string {
  const [whole, start = '', name = '', value = ''] = /^([\s-]*)(\w+):(?: (.*))?$/.exec(line) ?? [];
  const label = labels.get(name);
  if (whole === undefined || label === undefined) return line;
  const text = value.replace(/^'(.*)'$/, (_, inner: string) => inner.replaceAll("''", "'")).replace(/^"(.*)"$/, '$1');
  return `${start}${label}${/[?!]$/.test(label) ? '' : ':'} ${text}`.trimEnd();
}

/** A name that two fields share has the label of the one that stands first. */
function labelsOf(fields: readonly FormField[]): (readonly [string, string])[] {
  return fields
    .flatMap((field) => [
      [field.name, field.label] as const,
      ...labelsOf(field.fields ?? []),
      ...labelsOf(field.types ?? []),
    ])
    .toReversed();
}
