import { parentPort } from 'node:worker_threads';
import { startRemoteDatabase } from '../doubles/remote-database.ts';
import { startMollie } from '../mollie/server.ts';

/** What a hosted function talks to, in a thread of its own so that it answers while the bench waits for a process. */
const [database, mollie] = await Promise.all([startRemoteDatabase(), startMollie()]);
parentPort?.postMessage({ mollieUrl: mollie.apiEndpoint, databaseUrl: database.url });
