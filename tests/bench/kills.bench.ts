import { holdsAfter, selfHostingMachine } from '../attacks/killed-while-publishing.ts';
import { quietly } from './quietly.ts';
import { report } from './report.ts';

/**
 * A machine that hosts itself is killed fifty times, at any moment of a publish, a build or the switch to it. Each time one whole
 * site has to be served, not older than the last that was said to be live, and the next start has to go on. `wrong` has to be 0.
 */
const kills = 50;
/** ms: longer than a publish and a build of the stand-in take together. */
const longest = 2_500;

const machine = await selfHostingMachine();
const wrong: string[] = [];
let version = 0;
for (let kill = 0; kill < kills; kill += 1) {
  const signal = kill % 3 === 2 ? 'SIGTERM' : 'SIGKILL';
  const said = await quietly(() =>
    machine.killAfter('publish', Math.floor(Math.random() * longest), signal, version + 1),
  );
  const held = await holdsAfter(machine, said);
  wrong.push(...held.wrong);
  if (held.version < version) wrong.push(`version ${held.version} came after ${version}`);
  version = held.version;
}
const next = version + 1000;
const said = await machine.run(next);
machine.remove();
report('kills', [
  { kills, wrong: wrong.length, 'next publish live': said.includes(`live ${next}`) ? 1 : 0, last: version },
]);
for (const one of wrong) process.stdout.write(`${one}\n`);
