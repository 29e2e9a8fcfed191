import type { Anbi, AnbiStatus } from './anbi.ts';

/** What an ANBI publishes, in the order of the law. `status` comes first: somebody has to ask. */
export type AnbiItem =
  'status' | 'contact' | 'purpose' | 'policy' | 'board' | 'pay' | 'size' | 'activities' | 'accounts' | 'form';

/** Something that is not there, or that is older than the law allows. `year`: of the report that has to be there. */
export interface Shortcoming {
  readonly item: AnbiItem;
  readonly year?: number;
}

/** The record as it is stored, or as somebody is still writing it: what is not filled in is not there. */
export interface AnbiDraft {
  readonly status?: { readonly type?: AnbiStatus['type'] | undefined; readonly since?: string | undefined } | undefined;
  readonly address?: object | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly purpose?: string | undefined;
  readonly policy?: object | undefined;
  readonly board?: readonly object[] | undefined;
  readonly pay?: object | undefined;
  readonly size?: Anbi['size'];
  readonly years?: readonly { readonly [Field in keyof Year]?: Year[Field] | undefined }[] | undefined;
}

/**
 * What is missing on a day. Only of an ANBI can anything be missing; of the others the one thing is to know their status.
 * @param today - `YYYY-MM-DD` in the Netherlands
 * @param isReadable - whether a document, by id, can be read on the site or elsewhere
 */
export function shortcomings(anbi: AnbiDraft, today: string, isReadable: (id: string) => boolean): Shortcoming[] {
  switch (anbi.status?.type) {
    case undefined:
    case 'unknown':
      return [{ item: 'status' }];
    case 'none':
      return [];
    case 'anbi':
      return [...missingTexts(anbi), ...missingReports(anbi, today, isReadable)];
  }
}

/** The newest year of which the accounts have to be public: six months after a calendar year, so from 1 July on. */
export function yearDue(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) >= '07-01' ? year - 1 : year - 2;
}

function missingTexts(anbi: AnbiDraft): Shortcoming[] {
  const there: readonly (readonly [AnbiItem, boolean])[] = [
    ['contact', [anbi.address, anbi.phone, anbi.email].some(Boolean)],
    ['purpose', Boolean(anbi.purpose)],
    ['policy', Boolean(anbi.policy)],
    ['board', (anbi.board ?? []).length > 0],
    ['pay', Boolean(anbi.pay)],
    ['size', Boolean(anbi.size)],
  ];
  return there.flatMap(([item, isThere]) => (isThere ? [] : [{ item }]));
}

/** An ANBI that did not exist in that year has nothing to account for. */
function missingReports(anbi: AnbiDraft, today: string, isReadable: (id: string) => boolean): Shortcoming[] {
  const year = yearDue(today);
  if (year < Number((anbi.status?.since ?? today).slice(0, 4))) return [];
  const reports = (anbi.years ?? []).filter((one) => Number(one.year) >= year);
  const needed: readonly (keyof Year & AnbiItem)[] =
    anbi.size === 'large' ? ['activities', 'accounts', 'form'] : ['activities', 'accounts'];
  return needed.flatMap((item) => {
    const isThere = reports.some(({ [item]: id }) => id !== undefined && isReadable(id));
    return isThere ? [] : [{ item, year }];
  });
}

type Year = Anbi['years'][number];
