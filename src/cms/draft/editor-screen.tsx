/** @jsxImportSource react */
import EditorControlPane from 'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControlPane';
import EditorPreviewPane from 'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane';
import { changeDraftField, changeDraftFieldValidation, entryDeleted } from 'decap-cms-core/dist/esm/actions/entries';
import { selectFields } from 'decap-cms-core/dist/esm/reducers/collections';
import { store } from 'decap-cms-core/dist/esm/redux';
import { history } from 'decap-cms-core/dist/esm/routing/history';
import { List, Map } from 'immutable';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onStateChange } from '../backend/decap-store.ts';
import { sentenceOf } from '../backend/refusal.ts';
import { showFirstProblem } from '../show-problems.ts';
import { backend, collectionNamed, type Entry } from './draft-entry.ts';
import { FoundTexts } from './found-texts.tsx';
import { OpenDraft } from './open-draft.ts';
import { copyText } from './copy-text.ts';
import { Toolbar } from './toolbar.tsx';

interface RouteProps {
  readonly match: { readonly params: { readonly name: string; readonly 0?: string } };
  readonly location: { readonly search: string };
  readonly newRecord?: boolean;
}

/** The form of one entry, in the place of Decap's. Its fields and its preview are Decap's; the draft is ours (README). */
export default function EditorScreen({ match, location, newRecord = false }: RouteProps) {
  const visit = useRef({ location, count: 0 });
  // Each visit is a form of its own, also when the next one has the same address.
  if (visit.current.location !== location) visit.current = { location, count: visit.current.count + 1 };
  const slug = newRecord ? '' : (match.params[0] ?? '');
  const keptId = new URLSearchParams(location.search).get('tekst') ?? undefined;
  return <Screen key={visit.current.count} name={match.params.name} slug={slug} keptId={keptId} />;
}

function Screen({ name, slug, keptId }: { name: string; slug: string; keptId: string | undefined }) {
  const [draft] = useState(() => new OpenDraft(name, slug));
  const state = useSyncExternalStore(draft.subscribe, draft.state);
  const fields = useRef<{ validate: () => void }>(null);
  const [problem, setProblem] = useState<string>();
  const collection = collectionNamed(name);

  useEffect(() => {
    void draft.open(keptId);
    const unblock = history.block(() => (draft.mayLeave ? undefined : leaveQuestion));
    const ask = (event: BeforeUnloadEvent) => {
      if (!draft.mayLeave) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      unblock();
      removeEventListener('beforeunload', ask);
      draft.close();
    };
  }, []);
  useEffect(() => {
    // Without a new visit: whoever is typing keeps the caret.
    if (draft.slug !== slug) window.history.replaceState(null, '', `#/collections/${name}/entries/${draft.slug}`);
  }, [state.isNew, state.isSaving]);

  function publish(): void {
    fields.current?.validate();
    const errors = store.getState().entryDraft.get('fieldsErrors');
    if (Map.isMap(errors) && !errors.isEmpty()) {
      setProblem('Er is nog iets niet ingevuld. Kijk naar de rode velden.');
      setTimeout(showFirstProblem, 100);
      return;
    }
    setProblem(undefined);
    void draft.save();
  }

  async function remove(): Promise<void> {
    // oxlint-disable-next-line no-alert -- Decap asks so too, and nothing else may be pressed meanwhile.
    if (
      !confirm(
        state.isUnsaved
          ? 'Weet u zeker dat u dit van de site wilt weghalen, met wat u net schreef?'
          : 'Weet u zeker dat u dit van de site wilt weghalen?',
      )
    )
      return;
    try {
      draft.keepAside();
      draft.leaveUnasked();
      if (!state.isNew) {
        await backend().deleteEntry(store.getState(), collection, draft.slug);
        store.dispatch(entryDeleted(collection, draft.slug));
      }
      history.push(`/collections/${name}`);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  }

  return (
    <div className="cms-screen">
      <Toolbar
        back={`#/collections/${name}`}
        label={String(collection.get('label'))}
        state={state}
        onPublish={publish}
        {...(collection.get('delete') !== false && !isFiles(collection) && { onRemove: () => void remove() })}
        {...(collection.get('create') === true && !state.isNew && { onCopy: () => copyText(draft) })}
      />
      <p role="alert" className="cms-refused">
        {problem ?? state.problem}
      </p>
      {state.phase === 'missing' && <h1>Deze tekst staat niet (meer) op de site</h1>}
      {state.phase === 'loading' && (
        <p role="status" className="cms-wait">
          Even wachten…
        </p>
      )}
      <FoundTexts
        texts={state.found}
        onTake={(text) => void draft.take(text)}
        onNotNow={(text) => draft.notNow(text)}
      />
      {state.phase === 'open' && (
        <Panes key={state.version} collection={collection} slug={draft.slug} fieldsRef={fields} />
      )}
    </div>
  );
}

interface PanesProps {
  readonly collection: Map<string, unknown>;
  readonly slug: string;
  readonly fieldsRef: React.RefObject<{ validate: () => void } | null>;
}

function Panes({ collection, slug, fieldsRef }: PanesProps) {
  const draft = useSyncExternalStore(onStateChange, () => store.getState().entryDraft);
  const entry = draft.get('entry');
  const fields = selectFields(collection, slug);
  const shared = {
    collection,
    entry,
    fields,
    fieldsMetaData: draft.get('fieldsMetaData'),
    fieldsErrors: draft.get('fieldsErrors'),
  };
  return (
    <div className="cms-panes">
      <div className="cms-form">
        <EditorControlPane
          {...shared}
          ref={fieldsRef}
          onChange={(field: Entry, value: unknown, metadata: unknown) =>
            store.dispatch(changeDraftField({ field, value, metadata, entries: [] }))
          }
          onValidate={(id: string, errors: readonly object[]) => store.dispatch(changeDraftFieldValidation(id, errors))}
        />
      </div>
      {hasPreview(collection, slug) && (
        <section className="cms-preview" aria-label="Zo komt het op de site">
          <EditorPreviewPane {...shared} />
        </section>
      )}
    </div>
  );
}

function isFiles(collection: Map<string, unknown>): boolean {
  return List.isList(collection.get('files'));
}

function hasPreview(collection: Map<string, unknown>, slug: string): boolean {
  const files = collection.get('files');
  const file = List.isList(files) ? files.find((one) => Map.isMap(one) && one.get('name') === slug) : undefined;
  const own: unknown = Map.isMap(file) ? file.getIn(['editor', 'preview']) : undefined;
  return (own ?? collection.getIn(['editor', 'preview']) ?? true) === true;
}

const leaveQuestion =
  'Wat u veranderde staat nog niet op de site. Het blijft op dit toestel bewaard. Wilt u weg van deze pagina?';
