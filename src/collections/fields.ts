import * as z from 'zod';
import { isIban } from '../shared/iban.ts';
import { field, type Label } from './field.ts';
import { brokenRule, type RuleName } from './messages.ts';
import { isReadable } from './readable.ts';
import { isWebAddress } from './web-address.ts';

export function text(label: Label & { max?: number }) {
  return field(
    label,
    'string',
    readable()
      .trim()
      .min(1)
      .max(label.max ?? 120),
  );
}

export function longText(label: Label & { max?: number }) {
  return field(
    label,
    'text',
    readable()
      .trim()
      .min(1)
      .max(label.max ?? 600),
  );
}

export function link(label: Label) {
  return field(
    label,
    'string',
    z
      .string()
      .min(1)
      .refine(isWebAddress, { error: brokenRule('link') }),
  );
}

export function email(label: Label) {
  return field(label, 'string', z.email());
}

/** A Dutch telephone number, stored as typed: `06 12345678`, `020 123 45 67`, `+31 ...`. */
export function phone(label: Label) {
  return field(label, 'string', rule('phone', /^(\+31|0)[\d\s-]{8,14}$/));
}

export function postalCode(label: Label) {
  return field(label, 'string', rule('postalCode', /^[1-9]\d{3} [A-Z]{2}$/));
}

/** A Dutch bank account, with or without spaces. */
export function iban(label: Label) {
  const shape = rule('iban', /^NL\d{2} ?[A-Z]{4}( ?\d){10}$/);
  return field(label, 'string', shape.refine(isIban, { error: brokenRule('iban') }));
}

/** Number of a legal person at the tax office. Like a BSN it passes the eleven test, with the last digit counted negatively. */
export function rsin(label: Label) {
  return field(label, 'string', rule('rsin', /^\d{9}$/).refine(passesElevenTest, { error: brokenRule('rsin') }));
}

export function integer(label: Label & { min: number; max: number }) {
  return field(label, 'number', z.int().min(label.min).max(label.max));
}

export function decimal(label: Label & { min: number; max: number }) {
  return field(label, 'number', z.number().min(label.min).max(label.max));
}

/** An amount in whole euro cents. */
export function cents(label: Label) {
  return field(label, 'cents', z.int().min(1).max(100_000_00));
}

export function yesNo(label: Label) {
  return {
    schema: z.boolean().default(false),
    widget: { ...label, widget: 'boolean', required: false, default: false },
  };
}

/** A calendar date `YYYY-MM-DD`, without a time or a time zone. */
export function date(label: Label) {
  const day = z.iso.date().refine(isOfOurTime, { error: brokenRule('year'), abort: true });
  return field(label, 'date', z.preprocess(plainDate, day));
}

/** A date of which only the year or the month may be known: `2019`, `2019-03` or `2019-03-31`. */
export function partialDate(label: Label) {
  return field(
    label,
    'partialDate',
    z.preprocess(
      plainDate,
      rule('partialDate', /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/)
        .refine((typed) => typed.length < 10 || z.iso.date().safeParse(typed).success, {
          error: brokenRule('partialDate'),
          abort: true,
        })
        .refine(isOfOurTime, { error: brokenRule('year') }),
    ),
  );
}

/** A wall clock time `HH:MM` in Europe/Amsterdam. */
export function time(label: Label) {
  return field(label, 'time', rule('time', /^([01]\d|2[0-3]):[0-5]\d$/));
}

/** The time at which something ends: also `24:00`. */
export function endTime(label: Label) {
  return field(label, 'time', rule('time', /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
}

/** A PDF beside the entry, such as `./verslag.pdf`. */
export function pdf(label: Label) {
  return field(label, 'file', rule('pdf', /^\.\/[\w./-]+\.pdf$/i));
}

/** A page of our own site or of another: `/hulp/` or `https://...`. */
export function target(label: Label) {
  const page = rule('target', /^(\/|https?:\/\/)\S*$/);
  return field(
    label,
    'target',
    page.refine((typed) => typed.startsWith('/') || isWebAddress(typed), { error: brokenRule('target') }),
  );
}

/** Text without characters that no HTML page may have; YAML writes them as `\0` or `\u0007`. */
function readable() {
  return z.string().refine(isReadable, { error: brokenRule('unreadable') });
}

/** A slip of the pen in a year would give a timetable of thousands of years. */
function isOfOurTime(typed: string): boolean {
  const year = Number(typed.slice(0, 4));
  // What is no date at all is told elsewhere.
  return !(year < 1900 || year > 2100);
}

function passesElevenTest(digits: string): boolean {
  const weighed = Array.from(digits, (digit, index) => Number(digit) * (index === 8 ? -1 : 9 - index));
  const total = weighed.reduce((sum, one) => sum + one, 0);
  return total !== 0 && total % 11 === 0;
}

function rule(name: RuleName, pattern: RegExp) {
  return z.string().regex(pattern, { error: brokenRule(name) });
}

/** YAML reads `2026-11-23` as midnight in UTC and `2019` as a number; both mean the text that was typed. */
function plainDate(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? String(value) : value;
}
