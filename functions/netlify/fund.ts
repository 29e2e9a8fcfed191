import { hostedFund } from './runtime/hosted.ts';

export default hostedFund();
export const config = { path: '/api/fund' };
