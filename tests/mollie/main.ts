import { startMollie } from './server.ts';

const mollie = await startMollie({ port: Number(process.env['MOLLIE_PORT'] ?? 4010) });
process.stdout.write(`Nagemaakte Mollie: ${mollie.apiEndpoint} (sleutel: test_ en 30 tekens)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mollie.stop());
