/** What a bank puts between what was written and of its own; ABN AMRO's `/NAME/…/`, and names behind a word in Dutch. */
const bankNames = /\/(NAME|BENM\/\/NAME|ORDP\/\/NAME)\/[^/]*|\bNaam:\s*.{0,70}?(?=\s+[A-Z][\w ]{2,20}:|$)/gi;
const accounts = /\b(?!RF)[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?)\b/gi;

/**
 * What a payer wrote, as we keep it: without the number of an account, also one in groups of four, and without the payer's own
 * name. At most 140 letters stay.
 */
export function keptText(text: string, names: readonly (string | undefined)[]): string {
  const given = names.filter((name) => name !== undefined && name.trim().length > 2);
  const cut = given.reduce<string>((rest, name = '') => withoutName(rest, name), text.slice(0, 2_000));
  return cut.replaceAll(bankNames, '…').replaceAll(accounts, '…').replaceAll(/\s+/g, ' ').trim().slice(0, 140);
}

/** Whole, and also its last word by itself when that is a name and not an initial. */
function withoutName(text: string, name: string): string {
  const words = name.trim().split(/[\s.]+/);
  const last = words.at(-1) ?? '';
  const whole = words.map(escape).join('[\\s.]+');
  const forms = [whole, ...(last.length > 3 ? [escape(last)] : [])];
  return text.replaceAll(new RegExp(String.raw`(?<![\p{L}\d])(?:${forms.join('|')})(?![\p{L}\d])`, 'giu'), '…');
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
