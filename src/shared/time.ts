/** Milliseconds since 1970, UTC. */
export type Timestamp = number;

/** A calendar day as `YYYY-MM-DD`; which day it is, is decided in Europe/Amsterdam. */
export type LocalDate = string;

export const second = 1000;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
