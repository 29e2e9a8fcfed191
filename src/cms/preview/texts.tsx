/** @jsxImportSource react */
import type { pages } from '../../collections/pages.ts';
import type { questions } from '../../collections/questions.ts';
import { pages as t } from '../../i18n/nl/pages.ts';
import { draftOf, type PreviewProps } from './draft.ts';
import { Page, partialDate, SourceLine, Sources } from './parts.tsx';

/** As a question on `pages/faq.astro`. */
export function QuestionPreview(props: PreviewProps) {
  const item = draftOf<typeof questions>(props);
  const { question, audience } = item;
  return (
    <Page title={t.questions.title}>
      <h2>{audience && t.questions.audience[audience]}</h2>
      <details open>
        <summary>
          <h3>{question}</h3>
        </summary>
        <div className="flow">{props.widgetFor('body')}</div>
        <Sources of={item} />
      </details>
    </Page>
  );
}

/** As `layouts/TextPage.astro`, with the figures and the timeline that some pages have. */
export function PagePreview(props: PreviewProps) {
  const page = draftOf<typeof pages>(props);
  const { title, figures = [], timeline = [] } = page;
  return (
    <Page title={title}>
      <div className="sections">
        <div className="flow">{props.widgetFor('body')}</div>
        {figures.length > 0 && (
          <ul role="list" className="grid">
            {figures.map(({ value, meaning, source }, index) => (
              <li key={index} className="card">
                <b className="figure">{value}</b>
                <p>{meaning}</p>
                <p className="quiet">
                  <small>{source && <SourceLine {...source} />}</small>
                </p>
              </li>
            ))}
          </ul>
        )}
        {timeline.length > 0 && (
          <ol role="list">
            {timeline.map(({ date, text, source }, index) => (
              <li key={index}>
                <b>{partialDate(date)}</b>
                <p>{text}</p>
                <p className="quiet">
                  <small>{source && <SourceLine {...source} />}</small>
                </p>
              </li>
            ))}
          </ol>
        )}
        <Sources of={page} />
      </div>
    </Page>
  );
}
