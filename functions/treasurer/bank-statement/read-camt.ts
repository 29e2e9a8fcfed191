import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { UnreadLine } from '../../../src/domain/treasurer/bank-statement.ts';
import { camtDocument, camtEntry, type CamtEntry, type CamtStatement } from './camt-shape.ts';

/** A statement with its lines, and those of which something cannot be read. */
export type ReadStatement = Omit<CamtStatement, 'entries'> & {
  /** Each with its place in the statement, from 1. */
  readonly entries: readonly (CamtEntry & { readonly line: number })[];
  readonly unread: readonly UnreadLine[];
};

export type ReadCamt =
  { readonly outcome: 'read'; readonly statements: readonly ReadStatement[] } | { readonly outcome: CamtError };

export const camtErrors = ['not-xml', 'not-camt', 'other-version', 'unreadable'] as const;
export type CamtError = (typeof camtErrors)[number];

/**
 * Reads the statements of a camt.053 file, versions 02 to 13. A document type is refused before anything is parsed, so that there
 * are no entities of its own to expand or to fetch. A line with an odd value is named by its place; the others are read.
 */
export function readCamt(xml: string): ReadCamt {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml) || XMLValidator.validate(xml) !== true) return { outcome: 'not-xml' };
  const [, message, version] = /urn:iso:std:iso:20022:tech:xsd:camt\.(\d{3})\.\d{3}\.(\d{2})/.exec(xml) ?? [];
  if (message !== '053') return { outcome: 'not-camt' };
  if (Number(version) < 2 || Number(version) > 13) return { outcome: 'other-version' };
  const parsed = camtDocument.safeParse(parse(xml));
  if (!parsed.success) return { outcome: 'unreadable' };
  return { outcome: 'read', statements: parsed.data.map(readLines) };
}

function readLines({ entries: given, ...statement }: CamtStatement): ReadStatement {
  const entries: ReadStatement['entries'][number][] = [];
  const unread: UnreadLine[] = [];
  for (const [index, one] of given.entries()) {
    const read = camtEntry.safeParse(one);
    if (read.success) entries.push({ line: index + 1, ...read.data });
    else unread.push({ line: index + 1, reason: reasonOf(read.error.issues[0]?.path ?? []) });
  }
  return { ...statement, entries, unread };
}

function reasonOf(path: readonly PropertyKey[]): UnreadLine['reason'] {
  if (path.includes('Amt') || path.includes('TxAmt')) return 'amount';
  if (path.includes('BookgDt') || path.includes('ValDt')) return 'day';
  return path.includes('CdtDbtInd') ? 'direction' : 'shape';
}

const lists = new Set(['Stmt', 'Ntry', 'Bal', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd']);

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // Amounts and references stay as they were written.
  parseTagValue: false,
  parseAttributeValue: false,
  // `&#233;`: without it only the five entities of XML itself are read.
  htmlEntities: true,
  isArray: (name) => lists.has(name),
  maxNestedTags: 40,
});

/** `undefined`: more tags inside each other, or more entities, than the parser allows. */
function parse(xml: string): unknown {
  try {
    return parser.parse(xml);
  } catch {
    return undefined;
  }
}
