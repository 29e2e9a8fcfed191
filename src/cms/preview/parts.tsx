/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { dutchDates } from '../../dates.ts';
import { site } from '../../i18n/nl/site.ts';

/** Parts that more than one preview shows, as the components of the site draw them. */
export function Page({ title, children }: { title: string | undefined; children: ReactNode }) {
  return (
    <main className="wrapper text">
      <h1>{title || 'Nog zonder kop'}</h1>
      {children}
    </main>
  );
}

interface Source {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
}

interface Sourced {
  readonly sources?: readonly Source[] | undefined;
  readonly showSources?: boolean | undefined;
}

export function Sources({ of: { sources = [], showSources } }: { of: Sourced }) {
  if (!showSources || sources.length === 0) return null;
  return (
    <details open>
      <summary>{site.sources}</summary>
      <ul>
        {sources.map((source, index) => (
          <li key={index}>
            <SourceLine {...source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function SourceLine({ title, url, date }: Source) {
  return (
    <>
      {url ? <a href={url}>{title}</a> : title}
      {date && `, ${partialDate(date)}`}
    </>
  );
}

/** A year alone is a number in YAML. */
export function partialDate(date: string | number | null | undefined): string {
  return date === undefined || date === null ? '' : dutchDates.partial(String(date));
}
