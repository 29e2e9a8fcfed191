/** Where the tests serve the built site, and the address that is built into it. */
export const port = 4390;
export const address = `http://localhost:${port}`;
