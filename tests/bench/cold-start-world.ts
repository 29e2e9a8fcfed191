import { startRemoteDatabase } from '../doubles/remote-database.ts';
import { startMollie } from '../mollie/server.ts';

/** What a hosted function talks to, in a process of its own so that it answers while the bench waits for another. */
const [database, mollie] = await Promise.all([startRemoteDatabase(), startMollie()]);
process.stdout.write(JSON.stringify({ mollieUrl: mollie.apiEndpoint, databaseUrl: database.url }));
