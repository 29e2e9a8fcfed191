import * as z from 'zod';
import { localDate } from '../../../src/shared/calendar.ts';
import { isDate } from '../../../src/domain/treasurer/months.ts';

/** What we read of camt.053: versions 02 and 08 differ in where a transaction has its amount, and in how a status is written. */
const text = z.string().optional();
const day = z
  .object({ Dt: text, DtTm: text })
  .transform(({ Dt, DtTm = '' }) => Dt?.slice(0, 10) ?? dayOfMoment(DtTm))
  .refine(isDate);
/** ISO 20022 allows five decimals; of euros only two can be other than nothing. */
const amount = z
  .object({ '#text': z.string().regex(/^\d{1,13}(\.\d{1,2}0{0,3})?$/), '@Ccy': z.string() })
  .transform(({ '#text': value, '@Ccy': currency }) => {
    const [whole = '', part = ''] = value.split('.');
    return { currency, cents: Number(whole + part.slice(0, 2).padEnd(2, '0')) };
  });
/** An element that a bank writes without anything in it. */
const empty = z.literal('').transform(() => undefined);
/** Banks write these where they have none. */
const reference = text.transform((given) =>
  given === undefined || /^(NONREF|NOTPROVIDED|0*)$/i.test(given) ? undefined : given,
);

const remittance = z
  .object({
    Ustrd: z.array(z.string()).default([]),
    Strd: z.array(z.object({ CdtrRefInf: z.object({ Ref: text }).or(empty).optional() }).or(z.literal(''))).default([]),
  })
  .or(z.literal(''))
  .optional()
  .transform((given) => {
    if (!given) return [];
    const structured = given.Strd.flatMap((one) => (one === '' ? [] : (one.CdtrRefInf?.Ref ?? [])));
    return [...structured, ...given.Ustrd];
  });

const transaction = z
  .object({
    Refs: z.object({ AcctSvcrRef: reference, EndToEndId: reference, TxId: reference }).or(z.literal('')).optional(),
    Amt: amount.optional(),
    AmtDtls: z
      .object({ TxAmt: z.object({ Amt: amount }).or(empty).optional() })
      .or(z.literal(''))
      .optional(),
    RmtInf: remittance,
    RtrInf: z.unknown().optional(),
    AddtlTxInf: text,
  })
  .transform(({ Refs, Amt, AmtDtls, RmtInf, RtrInf, AddtlTxInf }) => ({
    reference: Refs ? (Refs.AcctSvcrRef ?? Refs.TxId ?? Refs.EndToEndId) : undefined,
    amount: Amt ?? (AmtDtls ? AmtDtls.TxAmt?.Amt : undefined),
    texts: RmtInf,
    isReturned: RtrInf !== undefined,
    more: AddtlTxInf ?? '',
  }));

const entry = z
  .object({
    Amt: amount,
    CdtDbtInd: z.enum(['CRDT', 'DBIT']),
    RvslInd: text,
    Sts: z.union([z.string(), z.object({ Cd: text }).transform(({ Cd = '' }) => Cd)]),
    BookgDt: day.optional(),
    ValDt: day.optional(),
    AcctSvcrRef: reference,
    NtryDtls: z.array(z.object({ TxDtls: z.array(transaction).default([]) }).or(z.literal(''))).default([]),
    AddtlNtryInf: text,
  })
  .refine(({ Sts, BookgDt, ValDt }) => Sts !== 'BOOK' || BookgDt !== undefined || ValDt !== undefined)
  .transform((given) => ({
    amount: given.Amt,
    isCredit: given.CdtDbtInd === 'CRDT',
    isReversal: given.RvslInd === 'true' || given.RvslInd === '1',
    isBooked: given.Sts === 'BOOK',
    bookedOn: given.BookgDt ?? given.ValDt ?? '',
    reference: given.AcctSvcrRef,
    transactions: given.NtryDtls.flatMap((details) => (details === '' ? [] : details.TxDtls)),
    more: given.AddtlNtryInf ?? '',
  }));
export type CamtEntry = z.output<typeof entry>;

/** A moment that names its zone happened on a day in the Netherlands; one that does not is on the bank's own clock. */
function dayOfMoment(moment: string): string {
  const at = /(?:Z|[+-]\d{2}:?\d{2})$/.test(moment) ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(at) ? moment.slice(0, 10) : localDate(at);
}

const account = z.object({
  Id: z.object({ IBAN: text, Othr: z.object({ Id: text }).optional() }),
});

const statement = z
  .object({ Acct: account, Ntry: z.array(entry).default([]) })
  .transform(({ Acct, Ntry }) => ({ iban: Acct.Id.IBAN ?? Acct.Id.Othr?.Id ?? '', entries: Ntry }));

/** The statements of a file. */
export const camtDocument = z
  .object({ Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(statement) }) }) })
  .transform(({ Document }) => Document.BkToCstmrStmt.Stmt);
