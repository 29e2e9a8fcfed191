import * as z from 'zod';
import { localDate } from '../../../src/shared/calendar.ts';
import { isDate } from '../../../src/domain/treasurer/months.ts';

/**
 * What we read of camt.053 (ISO 20022), versions 02 to 13: they differ in where a transaction has its amount, in how a status is written and in
 * what stands around a name. Lines stay unknown here, so that an odd one does not take the others with it.
 */
const text = z.string().optional();
const day = z
  .object({ Dt: text, DtTm: text })
  .transform(({ Dt, DtTm = '' }) => Dt?.slice(0, 10) ?? dayOfMoment(DtTm))
  .refine(isDate);
/** ISO 20022 allows five decimals and any number of zeros in front; of euros only two decimals can be other than nothing. */
const money = z
  .string()
  .regex(/^\+?(?=\.?\d)0*\d{0,13}(\.\d{0,2}0*)?$/)
  .transform((given) => {
    const [whole = '', part = ''] = given.replace('+', '').split('.');
    return Number(whole + part.slice(0, 2).padEnd(2, '0'));
  });
const amount = z
  .object({ '#text': money, '@Ccy': z.string() })
  .transform(({ '#text': cents, '@Ccy': currency }) => ({ currency, cents }));
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

/** Since version 08 a name stands in `Pty`. */
const party = z
  .object({ Nm: text, Pty: z.object({ Nm: text }).or(empty).optional() })
  .or(empty)
  .optional()
  .catch(undefined)
  .transform((given) => given?.Nm ?? given?.Pty?.Nm);
const partyAccount = z
  .object({ Id: z.object({ IBAN: text, Othr: z.object({ Id: text }).optional() }) })
  .optional()
  .catch(undefined)
  .transform((given) => given?.Id.IBAN ?? given?.Id.Othr?.Id);
const parties = z
  .object({ Dbtr: party, DbtrAcct: partyAccount, Cdtr: party, CdtrAcct: partyAccount })
  .or(empty)
  .optional()
  .catch(undefined);

const transaction = z
  .object({
    Refs: z.object({ AcctSvcrRef: reference, EndToEndId: reference, TxId: reference }).or(z.literal('')).optional(),
    Amt: amount.optional(),
    AmtDtls: z
      .object({ TxAmt: z.object({ Amt: amount }).or(empty).optional() })
      .or(z.literal(''))
      .optional(),
    RltdPties: parties,
    RmtInf: remittance,
    RtrInf: z.unknown().optional(),
    AddtlTxInf: text,
  })
  .transform(({ Refs, Amt, AmtDtls, RltdPties, RmtInf, RtrInf, AddtlTxInf }) => ({
    references: Refs ? { bank: Refs.AcctSvcrRef, payer: Refs.EndToEndId, chain: Refs.TxId } : {},
    amount: Amt ?? (AmtDtls ? AmtDtls.TxAmt?.Amt : undefined),
    payer: { name: RltdPties?.Dbtr, account: RltdPties?.DbtrAcct },
    payee: { name: RltdPties?.Cdtr, account: RltdPties?.CdtrAcct },
    texts: RmtInf,
    isReturned: RtrInf !== undefined,
    more: AddtlTxInf ?? '',
  }));
export type CamtTransaction = z.output<typeof transaction>;

/** One booking of the bank on the account. */
export const camtEntry = z
  .object({
    Amt: amount,
    CdtDbtInd: z.enum(['CRDT', 'DBIT']),
    RvslInd: text,
    Sts: z.union([z.string(), z.object({ Cd: text }).transform(({ Cd = '' }) => Cd)]),
    BookgDt: day.optional(),
    ValDt: day.optional(),
    AcctSvcrRef: reference,
    NtryDtls: z
      .array(z.object({ Btch: z.unknown().optional(), TxDtls: z.array(transaction).default([]) }).or(z.literal('')))
      .default([]),
    AddtlNtryInf: text,
  })
  .refine(({ Sts, BookgDt, ValDt }) => Sts !== 'BOOK' || BookgDt !== undefined || ValDt !== undefined, {
    path: ['BookgDt'],
  })
  .transform((given) => ({
    amount: given.Amt,
    isCredit: given.CdtDbtInd === 'CRDT',
    isReversal: given.RvslInd === 'true' || given.RvslInd === '1',
    isBooked: given.Sts === 'BOOK',
    bookedOn: given.BookgDt ?? given.ValDt ?? '',
    reference: given.AcctSvcrRef,
    isBatch: given.NtryDtls.some((details) => details !== '' && details.Btch !== undefined),
    transactions: given.NtryDtls.flatMap((details) => (details === '' ? [] : details.TxDtls)),
    more: given.AddtlNtryInf ?? '',
  }));
export type CamtEntry = z.output<typeof camtEntry>;

/** A moment that names its zone happened on a day in the Netherlands; one that does not is on the bank's own clock. */
function dayOfMoment(moment: string): string {
  const at = /(?:Z|[+-]\d{2}:?\d{2})$/.test(moment) ? Date.parse(moment) : Number.NaN;
  return Number.isNaN(at) ? moment.slice(0, 10) : localDate(at);
}

const account = z.object({ Id: z.object({ IBAN: text, Othr: z.object({ Id: text }).optional() }) });
const balance = z.object({
  Tp: z.object({ CdOrPrtry: z.object({ Cd: text }) }),
  Amt: amount,
  CdtDbtInd: z.enum(['CRDT', 'DBIT']),
  Dt: day.optional(),
});
const bound = z.string().transform(dayOfMoment).refine(isDate).optional().catch(undefined);

const statement = z
  .object({
    Id: text,
    ElctrncSeqNb: text,
    FrToDt: z.object({ FrDtTm: bound, ToDtTm: bound }).optional().catch(undefined),
    Acct: account,
    Bal: z.array(balance.or(z.unknown().transform(() => undefined))).default([]),
    Ntry: z.array(z.unknown()).default([]),
  })
  .transform(({ Id = '', ElctrncSeqNb = '', FrToDt, Acct, Bal, Ntry }) => ({
    id: `${Id} ${ElctrncSeqNb}`,
    account: (Acct.Id.IBAN ?? Acct.Id.Othr?.Id ?? '').replaceAll(/\s/g, ''),
    from: FrToDt?.FrDtTm,
    until: FrToDt?.ToDtTm,
    opening: balanceOf(Bal, ['OPBD', 'PRCD']),
    closing: balanceOf(Bal, ['CLBD']),
    entries: Ntry,
  }));

type Balance = z.output<typeof balance>;

/** With its day. What the bank counts ahead (`ITBD`, `CLAV`) is none of these. */
function balanceOf(
  balances: readonly (Balance | undefined)[],
  codes: readonly string[],
): { readonly cents: number; readonly day: string | undefined } | undefined {
  for (const code of codes) {
    const found = balances.find((one) => one?.Tp.CdOrPrtry.Cd === code && one.Amt.currency === 'EUR');
    if (found) return { cents: found.CdtDbtInd === 'CRDT' ? found.Amt.cents : -found.Amt.cents, day: found.Dt };
  }
  return undefined;
}

/** The statements of a file. */
export const camtDocument = z
  .object({ Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(statement) }) }) })
  .transform(({ Document }) => Document.BkToCstmrStmt.Stmt);
export type CamtStatement = z.output<typeof camtDocument>[number];
