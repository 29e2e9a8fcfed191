/** What is done to a database file as a whole, for who runs a machine of their own. With a native module: not for hosted functions. */
export { checkDatabase, copyDatabase, isInUse } from '../adapters/ledger/file-copies.ts';
export { pathOf } from '../adapters/ledger/file-storage.ts';
