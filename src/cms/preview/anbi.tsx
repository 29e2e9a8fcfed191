/** @jsxImportSource react */
import { shortcomings } from '../../collections/anbi-shortcomings.ts';
import type { anbi } from '../../collections/anbi.ts';
import { todayIn } from '../../dates.ts';
import { anbi as t, shortcomingForEditors } from '../../i18n/nl/anbi.ts';
import { draftOf, type PreviewProps } from './draft.ts';
import { Page } from './parts.tsx';

/** What the law still asks, while somebody fills it in. Whether a document can be read is checked when the site is built. */
export function AnbiPreview(props: PreviewProps) {
  const draft = draftOf<typeof anbi>(props);
  const missing = shortcomings(draft, todayIn().toString(), (id) => id !== '');
  const isAnbi = draft.status?.type === 'anbi';
  return (
    <Page title={t.title}>
      <div className="flow">
        {!isAnbi && <p className="notice">{t.editors.claimsNothing}</p>}
        {missing.length > 0 && (
          <ul>
            {missing.map((shortcoming) => (
              <li key={shortcoming.item}>{shortcomingForEditors(shortcoming)}</li>
            ))}
          </ul>
        )}
        {isAnbi && missing.length === 0 && <p>{t.editors.complete}</p>}
      </div>
    </Page>
  );
}
