/** @jsxImportSource react */
import type { ReactNode } from 'react';
import type { activities } from '../../collections/activities.ts';
import { dutchDates, todayIn } from '../../dates.ts';
import { activities as t } from '../../i18n/nl/activities.ts';
import { roomName } from '../room-names.ts';
import { draftOf, type Draft, type PreviewProps } from './draft.ts';
import { Page } from './parts.tsx';

type Activity = Draft<typeof activities>;

/** As `pages/activiteiten/[activity].astro` and its `Facts.astro`. */
export function ActivityPreview(props: PreviewProps) {
  const activity = draftOf<typeof activities>(props);
  return (
    <Page title={activity.title}>
      <div className="flow">
        <p>{activity.summary}</p>
        <dl className="card facts">
          <Fact name={t.facts.when}>
            <When when={activity.when} />
          </Fact>
          <Fact name={t.facts.where}>
            <b>{activity.elsewhere?.place ?? (activity.room && roomName(activity.room))}</b>
          </Fact>
          <Fact name={t.facts.price}>
            <b>{priceOf(activity.price)}</b> {activity.price?.type === 'amount' && activity.price.note}
          </Fact>
          <Fact name={t.facts.join}>
            <b>{activity.join?.type && t.join[activity.join.type]}</b>
            {activity.join?.type === 'sign-up' && activity.join.how && `: ${activity.join.how}`}
            {activity.full && <p>{t.fullText}</p>}
            {activity.waitingList && (
              <p>
                {t.waitingList}: {activity.waitingList}
              </p>
            )}
          </Fact>
          <Fact name={t.facts.audience}>{activity.audience && t.audiences[activity.audience]}</Fact>
          {activity.bring && <Fact name={t.facts.bring}>{activity.bring}</Fact>}
          {activity.languages && activity.languages.length > 0 && (
            <Fact name={t.facts.languages}>
              {activity.languages.map((language) => t.languages[language]).join(', ')}
            </Fact>
          )}
          <Fact name={t.facts.kind}>{activity.kind && t.kinds[activity.kind]}</Fact>
        </dl>
        <div className="flow">{props.widgetFor('body')}</div>
      </div>
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ when }: { when: Activity['when'] }) {
  switch (when?.type) {
    case 'weekly':
    case 'fortnightly':
    case 'monthly':
      return (
        <>
          <b>{repeatOf(when)}</b>
          <Period when={when} />
        </>
      );
    case 'dates':
      return (
        <ul role="list">
          {(when.dates ?? []).map(({ date, starts = '…', ends = '…' }, index) => (
            <li key={index}>
              {date && <b>{dutchDates.day(date, todayIn())}</b>}, {t.times(starts, ends)}
            </li>
          ))}
        </ul>
      );
    case 'appointment':
      return (
        <>
          <b>{t.appointment}</b> {when.how}
        </>
      );
    case undefined:
      return null;
  }
}

type Repeating = Extract<Activity['when'], { pauses?: unknown }>;

function repeatOf(when: Repeating): string {
  const { starts = '…', ends = '…' } = when;
  switch (when.type) {
    case 'weekly':
    case 'fortnightly':
      return t[when.type](
        (when.days ?? []).map((day) => t.weekdays[day]),
        starts,
        ends,
      );
    case 'monthly':
      return when.week && when.day ? t.monthly(when.week, t.weekdays[when.day], starts, ends) : '';
    case undefined:
      return '';
  }
}

function Period({ when: { from: first, until: last, pauses = [] } }: { when: Repeating }) {
  return (
    <ul role="list">
      {first && <li>{t.firstTime(dutchDates.partial(first))}</li>}
      {last && <li>{t.lastTime(dutchDates.partial(last))}</li>}
      {pauses.map(({ from, until, reason }, index) => (
        <li key={index}>
          {from && until && from <= until && t.notOn(dutchDates.period(from, until))} {reason && `(${reason})`}
        </li>
      ))}
    </ul>
  );
}

function priceOf(price: Activity['price']): string {
  if (!price?.type || price.type === 'unknown') return '';
  if (price.type === 'amount') return price.cents ? t.price.amount(price.cents) : '';
  return t.price[price.type];
}
