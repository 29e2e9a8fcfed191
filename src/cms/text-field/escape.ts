/** Signs that mean something wherever they stand in Markdown. */
export function escapeInline(text: string): string {
  return text
    .replaceAll(/[\s\u2028\u2029]/g, (space) => (space === '\u00A0' ? space : ' '))
    .replaceAll(/[\\`*_[\]~]/g, '\\$&')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

/** Signs that mean something at the start of a line only. */
export function escapeLine(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+\s*$|[-|:](?=[-|:\s]*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
