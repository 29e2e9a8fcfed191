import { startStripe } from './server.ts';

const stripe = await startStripe({ port: Number(process.env['STRIPE_PORT'] ?? 4012) });
process.stdout.write(`Nagemaakte Stripe: ${stripe.url} (sleutel: sk_test_ en 24 tekens)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stripe.stop());
