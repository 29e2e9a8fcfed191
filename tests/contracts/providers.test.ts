import { mollieUnderTest } from './mollie-under-test.ts';
import { describeProvider } from './provider-contract.ts';
import { stripeUnderTest } from './stripe-under-test.ts';

describeProvider(mollieUnderTest);
describeProvider(stripeUnderTest);
