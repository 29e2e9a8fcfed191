import { fileURLToPath } from 'node:url';
import { createServer } from '../functions/runtime/create-server.ts';
import { address, port } from './address.ts';
import { root, site } from './paths.ts';

/** The server of `npm run serve` on the site that the tests built. */
const server = await createServer({
  dist: fileURLToPath(site),
  netlifyToml: fileURLToPath(new URL('netlify.toml', root)),
});
server.listen(port, () => process.stdout.write(`${address}\n`));
