import nl from 'decap-cms-locales/dist/esm/nl/index.js';

/** Decap's own Dutch, with what it lacks and with plainer words where it speaks of "items" and "patterns". */
export const dutch = merge(nl, {
  app: { header: { content: 'Alles', quickAdd: 'Nieuw' }, notFoundPage: { header: 'Deze pagina is er niet' } },
  collection: {
    sidebar: { collections: 'Soorten', searchAll: 'Zoek in alles' },
    collectionTop: {
      newButton: 'Nieuw: %{collectionLabel}',
      newButtonAriaLabel: 'Nieuw: %{collectionLabel}',
      sortBy: 'Volgorde',
      filterBy: 'Filter',
      groupBy: 'Groepen',
      viewAsList: 'Als lijst',
      viewAsGrid: 'Als kaarten',
    },
    entries: {
      loadingEntries: 'Even wachten…',
      cachingEntries: 'Even wachten…',
      longerLoading: 'Dit duurt even…',
      noEntries: 'Hier staat nog niets.',
      unpublishedHeader: 'Nog niet op de site',
    },
  },
  editor: {
    editorControl: { field: { optional: 'mag leeg blijven', widgetLabel: 'Veld' } },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel}: dit veld is nog leeg.',
        regexPattern: '%{fieldLabel}: %{pattern}',
        processing: '%{fieldLabel}: even wachten…',
        range: '%{fieldLabel}: kies een getal van %{minValue} tot en met %{maxValue}.',
        min: '%{fieldLabel}: het minste is %{minValue}.',
        max: '%{fieldLabel}: het meeste is %{maxValue}.',
        invalidPath: 'Dit adres kan niet: %{path}',
        pathExists: 'Dit adres is er al: %{path}',
      },
      i18n: { copyFromLocale: 'Neem een andere taal over', copyFromLocaleConfirm: 'Wilt u %{locale} overnemen?' },
    },
    editor: {
      onLeavePage: 'Wat u veranderde is nog niet opgeslagen. Wilt u weg van deze pagina?',
      onDeletePublishedEntry: 'Weet u zeker dat u dit van de site wilt weghalen?',
      onDeleteWithUnsavedChanges: 'Weet u zeker dat u dit van de site wilt weghalen, met wat u net schreef?',
      loadingEntry: 'Even wachten…',
      confirmLoadBackup: 'Uw tekst van de vorige keer is bewaard. Wilt u daarmee verder?',
    },
    editorInterface: {
      togglePreview: 'Voorbeeld aan of uit',
      toggleScrollSync: 'Voorbeeld mee laten schuiven',
      toggleNotes: 'Notities aan of uit',
    },
    editorToolbar: {
      publishing: 'Bezig…',
      publish: 'Publiceer',
      published: 'Opgeslagen',
      publishNow: 'Zet op de site',
      publishAndCreateNew: 'Zet op de site en begin een nieuwe',
      publishAndDuplicate: 'Zet op de site en maak een kopie',
      duplicate: 'Maak een kopie',
      deleteEntry: 'Weghalen',
      deletePublishedEntry: 'Weghalen',
      deleting: 'Bezig…',
      backCollection: 'Terug naar %{collectionLabel}',
      unsavedChanges: 'Nog niet opgeslagen',
      changesSaved: 'Opgeslagen',
    },
    editorWidgets: {
      object: { expand: 'Uitklappen', collapse: 'Inklappen' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Sluiten' } },
  ui: {
    default: { goBackToSite: 'Terug naar de site' },
    errorBoundary: {
      title: 'Er ging iets mis',
      details: 'Laad de pagina opnieuw. ',
      recoveredEntry: { heading: 'Uw tekst', warning: 'Kopieer uw tekst voordat u verder gaat.' },
    },
    settingsDropdown: { account: 'Uw gegevens', logOut: 'Log uit' },
    toast: {
      onFailToLoadEntries: 'Dit lukt niet: %{details}',
      onFailToPersist: 'Niet opgeslagen. %{details}',
      onFailToDelete: 'Niet weggehaald. %{details}',
      missingRequiredField: 'Er is nog iets niet ingevuld. Kijk naar de rode velden.',
      entrySaved: 'Opgeslagen. De site wordt nu bijgewerkt.',
      onLoggedOut: 'U bent uitgelogd.',
    },
  },
});

export type Phrases = { readonly [key: string]: string | Phrases };

function merge(base: Phrases, changes: Phrases): Phrases {
  const merged = Object.entries(changes).map(([key, value]) => {
    const old = base[key];
    return [key, typeof value === 'object' && typeof old === 'object' ? merge(old, value) : value];
  });
  return { ...base, ...Object.fromEntries(merged) };
}
