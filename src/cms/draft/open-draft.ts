import { fromJS } from 'immutable';
import { readBase, rememberBase } from '../backend/bases.ts';
import { sentenceOf } from '../backend/refusal.ts';
import { onStateChange } from '../backend/decap-store.ts';
import { showFirstProblem } from '../show-problems.ts';
import { showDraftFile } from '../widgets/draft-file.ts';
import {
  dataOf,
  draftEntry,
  filesOf,
  listEntry,
  personNow,
  readEntry,
  sameText,
  showEmptyEntry,
  showEntry,
  titleOf,
  type Entry,
} from './draft-entry.ts';
import { forgetFiles, keptFile } from './kept-files.ts';
import { forgetText, foundTexts, holdText, keepText, keptText, type KeptText } from './kept-texts.ts';
import { saveEntry } from './save-entry.ts';

export interface DraftState {
  /** `missing`: it is not on the server, or not for this editor. */
  readonly phase: 'loading' | 'missing' | 'open';
  /** Another number for another text in the form, so that every field begins anew. */
  readonly version: number;
  readonly isNew: boolean;
  readonly isSaving: boolean;
  /** What somebody can lose: it stands here and not on the server. */
  readonly isUnsaved: boolean;
  readonly problem?: string | undefined;
  /** Texts of this editor for this entry, from before. */
  readonly found: readonly KeptText[];
}

/** Milliseconds between a letter and its place on this device, at most. */
const keepAfter = 700;

/** The form that is on the screen. */
export function currentDraft(): OpenDraft | undefined {
  return openDrafts.values().next().value;
}

const openDrafts = new Set<OpenDraft>();

/** One form: reads the entry, keeps what is typed, saves it. Everything that could lose a text is in here. */
export class OpenDraft {
  readonly #collection: string;
  readonly #listeners = new Set<() => void>();
  #slug: string;
  #state: DraftState;
  #id: string = crypto.randomUUID();
  #release = holdText(this.#id);
  /** What the server has, or an empty form. */
  #saved: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  #mayLeave = false;
  readonly #stops: (() => void)[] = [];

  constructor(collection: string, slug: string) {
    this.#collection = collection;
    this.#slug = slug;
    this.#state = { phase: 'loading', version: 0, isNew: slug === '', isSaving: false, isUnsaved: false, found: [] };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DraftState => this.#state;

  get collection(): string {
    return this.#collection;
  }

  get slug(): string {
    return this.#slug;
  }

  /** @param keptId - of a text that somebody chose from the list of found texts */
  async open(keptId?: string): Promise<void> {
    openDrafts.add(this);
    const keepNow = () => this.#keepNow();
    const whenHidden = () => document.visibilityState === 'hidden' && keepNow();
    addEventListener('pagehide', keepNow);
    document.addEventListener('visibilitychange', whenHidden);
    this.#stops.push(
      onStateChange(() => this.#changed()),
      () => removeEventListener('pagehide', keepNow),
      () => document.removeEventListener('visibilitychange', whenHidden),
    );
    await this.#load();
    const kept = keptId === undefined ? undefined : keptText(keptId);
    if (kept?.person === personNow()) await this.take(kept);
  }

  close(): void {
    this.#keepNow();
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.#release();
    openDrafts.delete(this);
  }

  /** Reads the entry anew. What stands here and nowhere else is offered back above it. */
  async reload(): Promise<void> {
    this.#letGo();
    await this.#load();
  }

  /** Puts a found text in the form; what stood there becomes a found text itself. */
  async take(kept: KeptText): Promise<void> {
    this.#letGo(kept.id);
    const path = pathOf(draftEntry());
    if (kept.base !== undefined && path !== '') rememberBase(path, kept.base);
    // Of an entry that somebody took away a new one is made.
    const isNew = this.#state.phase === 'missing' || this.#slug === '';
    if (isNew) {
      this.#slug = '';
      await showEmptyEntry(this.#collection);
    }
    const blank = draftEntry();
    if (!blank || this.#isClosed) return;
    showEntry(blank.set('data', fromJS(kept.data)).set('mediaFiles', fromJS([])), isNew);
    for (const file of kept.files) {
      const found = await keptFile(file);
      if (found) showDraftFile(file, found);
    }
    if (isNew) this.#saved = blank.get('data');
    this.#set({ phase: 'open', isNew, version: this.#state.version + 1, found: this.#without(kept.id) });
    this.#changed();
  }

  /** Asks no more for a week; the text stays in the list of found texts. */
  notNow(kept: KeptText): void {
    keepText({ ...kept, notNow: Date.now() });
    this.#set({ found: this.#without(kept.id) });
  }

  async save(): Promise<void> {
    const sent = draftEntry();
    if (!sent || this.#state.isSaving) return;
    this.#set({ isSaving: true, problem: undefined });
    try {
      const stored = await saveEntry(this.#collection, sent);
      this.#saved = stored.get('data');
      this.#slug = String(stored.get('slug'));
      listEntry(this.#collection, stored);
      const now = draftEntry();
      if (now && !this.#isClosed) showEntry(this.#afterSaving(now, stored, sent), false);
      // The very text that was sent is on the server; a later one is not.
      if (this.#isClosed) {
        const kept = keptText(this.#id);
        if (kept && sameText(fromJS(kept.data), sent.get('data'))) this.#forget();
        else if (kept) keepText({ ...kept, slug: this.#slug, base: readBase(pathOf(stored)) ?? '' });
      } else this.#keepNow();
      this.#set({ isNew: false });
    } catch (error) {
      this.#set({ problem: sentenceOf(error, ({ field }) => field !== undefined) });
      setTimeout(showFirstProblem, 100);
    } finally {
      this.#set({ isSaving: false });
      this.#changed();
    }
  }

  /** Keeps what is on the server too: it is about to go from there. */
  keepAside(): void {
    const entry = draftEntry();
    if (entry) keepText({ ...this.#asKept(entry), id: crypto.randomUUID(), notNow: Date.now() });
  }

  /** Whether the browser has to ask before it shows another page. */
  get mayLeave(): boolean {
    return this.#mayLeave || !this.#state.isUnsaved;
  }

  /** The next page is one of ours, that says itself what became of the text. */
  leaveUnasked(): void {
    this.#keepNow();
    this.#mayLeave = true;
  }

  async #load(): Promise<void> {
    const isNew = this.#slug === '';
    this.#saved = undefined;
    this.#set({ phase: 'loading', found: [], problem: undefined });
    try {
      if (isNew) await showEmptyEntry(this.#collection);
      else {
        const entry = await readEntry(this.#collection, this.#slug);
        if (this.#isClosed) return;
        showEntry(entry, false);
      }
    } catch (error) {
      this.#set({ phase: 'missing', problem: sentenceOf(error), found: await this.#findTexts() });
      return;
    }
    if (this.#isClosed) return;
    this.#saved = draftEntry()?.get('data');
    this.#set({ phase: 'open', version: this.#state.version + 1, isUnsaved: false });
    this.#set({ found: await this.#findTexts() });
  }

  async #findTexts(): Promise<readonly KeptText[]> {
    const texts = await foundTexts(personNow());
    return texts.filter((text) => {
      const isHere = text.collection === this.#collection && text.slug === this.#slug;
      const isOnServer = isHere && this.#slug !== '' && sameText(fromJS(text.data), this.#saved);
      if (isOnServer) forgetText(text.id);
      return isHere && !isOnServer && text.notNow === undefined;
    });
  }

  #changed(): void {
    if (this.#isClosed || this.#state.phase !== 'open') return;
    const isUnsaved = !sameText(draftEntry()?.get('data'), this.#saved);
    if (isUnsaved !== this.#state.isUnsaved) this.#set({ isUnsaved });
    if (isUnsaved) this.#timer ??= setTimeout(() => this.#keepNow(), keepAfter);
  }

  #keepNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isClosed || this.#state.phase !== 'open') return;
    const entry = draftEntry();
    if (!entry) return;
    if (sameText(entry.get('data'), this.#saved)) this.#forget();
    else if (!keepText(this.#asKept(entry)))
      this.#set({ problem: 'Dit toestel is vol. Uw tekst wordt niet bewaard: zet hem nu op de site.' });
  }

  #asKept(entry: Entry): KeptText {
    const data = dataOf(entry);
    const base = readBase(pathOf(entry));
    return {
      id: this.#id,
      person: personNow(),
      collection: this.#collection,
      slug: this.#slug,
      title: titleOf(this.#collection, data),
      data: data.toJS(),
      ...(base !== undefined && { base }),
      files: filesOf(entry)
        .filter((file) => file.get('draft') === true)
        .map((file) => String(file.get('path')))
        .toArray(),
      at: Date.now(),
    };
  }

  #forget(): void {
    forgetFiles(keptText(this.#id)?.files ?? []);
    forgetText(this.#id);
  }

  /** What stands here is kept under its own name, and offered; the form goes on under another. */
  #letGo(next: string = crypto.randomUUID()): void {
    this.#keepNow();
    this.#release();
    this.#id = next;
    this.#release = holdText(next);
  }

  /** What was typed while it was saved stays; the rest is that of the server. */
  #afterSaving(now: Entry, stored: Entry, sent: Entry): Entry {
    const went = filesOf(sent).map((file) => file.get('path'));
    return now.merge({
      slug: stored.get('slug'),
      path: stored.get('path'),
      mediaFiles: filesOf(now).map((file) => (went.includes(file.get('path')) ? file.set('draft', false) : file)),
    });
  }

  #without(id: string): readonly KeptText[] {
    return this.#state.found.filter((text) => text.id !== id);
  }

  #set(changes: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

function pathOf(entry: Entry | undefined): string {
  const path = entry?.get('path');
  return typeof path === 'string' ? path : '';
}
