/** A photo in the text. Decap's own has English labels and lets a photo go without a description (decap-cms #7071). */
export const photoBlock = {
  id: 'photo',
  label: 'Foto',
  fields: [
    { name: 'src', label: 'Foto', widget: 'photoInText' },
    {
      name: 'alt',
      label: 'Wat ziet u op de foto?',
      widget: 'photoDescription',
      hint: 'Voor mensen die de foto niet kunnen zien.',
    },
  ],
  pattern: /^!\[([^\]]*)\]\((\S*?)\)$/,
  fromBlock: ([, alt = '', src = '']: RegExpMatchArray) => ({ src, alt }),
  toBlock: ({ src = '', alt = '' }: PhotoData) => `![${alt}](${src})`,
  toPreview: ({ src, alt = '' }: PhotoData, getAsset: (path: string) => { toString: () => string }) =>
    src ? `<img src="${getAsset(src).toString()}" alt="${escaped(alt)}">` : '',
};

interface PhotoData {
  readonly src?: string;
  readonly alt?: string;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
