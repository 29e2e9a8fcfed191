import { cents, type Cents } from '../../src/domain/donations/money/cents.ts';
import { costCentreOf, costJournalLines, journalLines, type JournalLine } from '../../src/domain/treasurer/journal.ts';
import { journalDay, type JournalExport, type NumberedEntry } from '../../src/domain/treasurer/journal-exports.ts';
import { filesWords } from '../../src/i18n/nl/treasurer/files.ts';
import { moneyKinds, providerNames } from '../../src/i18n/nl/treasurer/money.ts';
import { monthWords } from '../../src/i18n/nl/treasurer/month.ts';
import { referenceOf } from '../../src/domain/donations/outbox/compose-mail.ts';
import type { JournalPreset } from '../../src/views/treasurer/journal.ts';

export type Cell = string | { readonly cents: Cents };

/** One line of the journal, whatever program reads it. */
interface PresetLine {
  readonly number: string;
  /** DD-MM-YYYY */
  readonly date: string;
  readonly journal: string;
  readonly account: string;
  readonly description: string;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly reference: string;
  readonly costCentre: string;
}

interface Preset {
  readonly head: readonly string[];
  readonly row: (line: PresetLine) => readonly Cell[];
}

const zero = cents(0);
/** An amount of nothing is an empty cell in most programs. */
const amount = (value: Cents): Cell => (value === zero ? '' : { cents: value });
const signed = ({ debit, credit }: PresetLine): Cell => ({ cents: cents(debit - credit) });

/**
 * Columns as public manuals name them. None was tried in the program itself; the page says so at each.
 * - SnelStart: https://kennisplein.snelstart.nl/klanten/s/article/Inlezen-csv-bestanden (names on the first line, one "boekingscode" for
 *   all lines of a booking); the names as in https://handboek.easyflex.net/handboek/latest/snelstart.
 * - Asperion: https://help.asperion.nl/gegevens-import/import-journaalposten.aspx, in the order of its example.
 * - Exact Online: the user says at the import which column is what
 *   (http://docs.cloudbilling.nl/docs/exports/exact-online-journal-entries-export.html).
 * - Moneybird: https://helpcenter.moneybird.nl/nl/articles/207241-overstappen-naar-moneybird knows a journal entry by hand only.
 * - e-Boekhouden: no public list of columns was found.
 */
export const presets: Readonly<Record<JournalPreset, Preset>> = {
  general: {
    head: ['Nummer', ...filesWords.columns.journal],
    row: (line) => [
      line.number,
      line.date,
      line.journal,
      line.account,
      line.description,
      { cents: line.debit },
      { cents: line.credit },
      line.reference,
      line.costCentre,
    ],
  },
  snelstart: {
    head: [
      'Dagboek',
      'Boekingcode',
      'Datum',
      'Omschrijving',
      'Grootboeknummer',
      'Debet',
      'Credit',
      'Kostenplaatsnummer',
    ],
    row: (line) => [
      line.journal,
      line.number,
      line.date,
      line.description,
      line.account,
      amount(line.debit),
      amount(line.credit),
      line.costCentre,
    ],
  },
  asperion: {
    head: ['Boekstuk', 'Credit', 'Debet', 'Datum', 'Grbrek', 'Omschrijving', 'Kostenplaats'],
    row: (line) => [
      line.number,
      amount(line.credit),
      amount(line.debit),
      line.date,
      line.account,
      line.description,
      line.costCentre,
    ],
  },
  exact: {
    head: ['Dagboek', 'Boekstuknummer', 'Datum', 'Grootboekrekening', 'Omschrijving', 'Bedrag', 'Kostenplaats'],
    row: (line) => [
      line.journal,
      line.number,
      line.date,
      line.account,
      line.description,
      signed(line),
      line.costCentre,
    ],
  },
  'e-boekhouden': {
    head: ['Mutatienummer', 'Datum', 'Grootboekrekening', 'Omschrijving', 'Debet', 'Credit', 'Kostenplaats'],
    row: (line) => [
      line.number,
      line.date,
      line.account,
      line.description,
      amount(line.debit),
      amount(line.credit),
      line.costCentre,
    ],
  },
  moneybird: {
    head: ['Referentie', 'Datum', 'Grootboekrekening', 'Omschrijving', 'Debet', 'Credit', 'Project'],
    row: (line) => [
      line.number,
      line.date,
      line.account,
      line.description,
      amount(line.debit),
      amount(line.credit),
      line.costCentre,
    ],
  },
};

/** Two lines that are in balance, under one number. */
export function presetRows(
  preset: JournalPreset,
  made: JournalExport,
  { number, about }: NumberedEntry,
): (readonly Cell[])[] {
  const lines =
    'booking' in about ? journalLines(about.booking, made.accounts) : costJournalLines(about.cost, made.accounts);
  return lines.map((line) => presets[preset].row(toPresetLine(line, number, made)));
}

function toPresetLine(
  { date, journal, account, about, debit, credit }: JournalLine,
  number: number,
  made: JournalExport,
): PresetLine {
  const day = journalDay(date, made);
  const late = day === date ? '' : ` (${filesWords.correctionOf(dutchDay(date))})`;
  const purpose = ('booking' in about ? about.booking.purpose : about.cost.purpose) ?? '';
  const said =
    'booking' in about
      ? {
          what: `${moneyKinds[about.booking.kind]} ${referenceOf(about.booking.donationId)}`,
          reference: about.booking.paymentId,
        }
      : { what: `${monthWords.costs} ${providerNames[about.cost.provider]}`, reference: about.cost.payoutId };
  return {
    number: String(number),
    date: dutchDay(day),
    journal,
    account,
    description: said.what + late,
    debit,
    credit,
    reference: said.reference,
    costCentre: purpose === '' ? '' : costCentreOf(purpose, made.accounts),
  };
}

function dutchDay(day: string): string {
  return day.split('-').toReversed().join('-');
}
