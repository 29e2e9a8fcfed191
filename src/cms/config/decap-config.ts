import { storedImage } from '../../collections/collection.ts';
import { collections, type CollectionName } from '../../collections/index.ts';
import { codePages, pages } from '../../collections/pages.ts';
import { settings } from '../../collections/settings.ts';
import { cmsEndpoints, contentPrefix } from '../../domain/editing/endpoints.ts';
import { entriesOf } from '../../shared/typed-object.ts';
import { formFields, type FormField } from './form-field.ts';
import { lists, type ListView } from './lists.ts';
import { storedShape } from './stored-shape.ts';

export interface RoomName {
  readonly id: string;
  readonly name: string;
}

/**
 * Decap's whole configuration, made of the collections of the site. It is plain JSON: it goes into the editor's bundle at build time.
 * @param rooms - for the filters of the lists, which Decap wants to know beforehand
 * @param notices - what the settings still lack, as sentences for editors
 */
export function decapConfig(rooms: readonly RoomName[], notices: readonly string[] = []) {
  return {
    backend: { name: 'buurt', proxy_url: cmsEndpoints.store, branch: 'main' },
    load_config_file: false,
    locale: 'nl',
    publish_mode: 'simple',
    show_preview_links: false,
    media_folder: `${contentPrefix}news`,
    public_folder: '.',
    // The name of a file is the address of a page: a-z, 0-9 and hyphens.
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    editor: { preview: true },
    collections: [...entriesOf(collections).map(([name]) => folderOf(name, rooms)), settingsOf(notices)],
  } as const;
}

export type EditorConfig = ReturnType<typeof decapConfig>;
export type EditorCollection = EditorConfig['collections'][number];

function folderOf(name: CollectionName, rooms: readonly RoomName[]) {
  const { label, labelSingular, body, widgets, schema } = collections[name];
  const list: ListView = lists[name];
  const filters = [...(list.filters ?? []), ...roomFilters(list, rooms)];
  const fields = formFields(widgets, storedShape(schema(storedImage)));
  return {
    name,
    label,
    label_singular: labelSingular,
    ...(name === pages.name && { description: inCode }),
    folder: `${contentPrefix}${name}`,
    // Each text page has an address of its own in the code: none can be added or missed.
    create: name !== pages.name,
    delete: name !== pages.name,
    extension: 'md',
    format: 'frontmatter',
    // Beside the entry.
    media_folder: '',
    public_folder: '.',
    identifier_field: list.title,
    slug: list.slug,
    summary: list.summary,
    sortable_fields: list.sort,
    ...(list.groups && { view_groups: list.groups }),
    ...(filters.length > 0 && { view_filters: filters }),
    ...(name === 'documents' && { editor: { preview: false } }),
    fields: body ? withBody(fields) : fields,
  };
}

/** Where somebody looks who misses a page in the list. */
const inCode = `Deze teksten veranderen mee met de site zelf, dus ze staan hier niet: ${codePages.map((page) => `content/pages/${page}.mdx`).join(', ')}. Vraag het wie de site maakt.`;

function settingsOf(notices: readonly string[]) {
  return {
    name: 'settings',
    label: 'Instellingen',
    label_singular: 'Instelling',
    ...(notices.length > 0 && { description: notices.join(' ') }),
    editor: { preview: false },
    files: settings.map(({ name, label, widgets, schema }) => ({
      name,
      label,
      file: `${contentPrefix}settings/${name}.yml`,
      ...(name === 'anbi' && { editor: { preview: true } }),
      fields: formFields(widgets, storedShape(schema(storedImage))),
    })),
  };
}

function roomFilters({ roomField }: ListView, rooms: readonly RoomName[]) {
  return roomField === undefined
    ? []
    : rooms.map(({ id, name }) => ({ label: name, field: roomField, pattern: `(^|[" ,])${id}([" ,]|$)` }));
}

/** What somebody comes to write stands before what few fill in: where it comes from, and when it may be seen. */
function withBody(fields: readonly FormField[]): FormField[] {
  const at = fields.findIndex(({ name }) => name === 'sources' || name === 'draft');
  return at < 0 ? [...fields, bodyField] : fields.toSpliced(at, 0, bodyField);
}

const bodyField: FormField = {
  name: 'body',
  label: 'Tekst',
  widget: 'markdown',
  required: false,
  hint: 'Korte zinnen. Een kopje boven elk stuk.',
};
