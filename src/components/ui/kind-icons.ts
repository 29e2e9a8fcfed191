import Baby from './icons/baby.svg';
import Backpack from './icons/backpack.svg';
import Bike from './icons/bike.svg';
import Briefcase from './icons/briefcase-business.svg';
import Building from './icons/building-2.svg';
import CookingPot from './icons/cooking-pot.svg';
import FilePen from './icons/file-pen-line.svg';
import Flower from './icons/flower-2.svg';
import Footprints from './icons/footprints.svg';
import Hammer from './icons/hammer.svg';
import Coins from './icons/hand-coins.svg';
import Laptop from './icons/laptop.svg';
import Messages from './icons/messages-square.svg';
import Shovel from './icons/shovel.svg';
import Signpost from './icons/signpost.svg';
import Spool from './icons/spool.svg';
import Sprout from './icons/sprout.svg';
import Brush from './icons/brush-cleaning.svg';
import Blocks from './icons/toy-brick.svg';
import Wrench from './icons/wrench.svg';
import type { Kind } from '../../collections/choices.ts';

export const kindIcons = {
  'eating-together': CookingPot,
  walking: Footprints,
  empowerment: Sprout,
  dutch: Messages,
  'money-and-debt': Coins,
  computer: Laptop,
  cycling: Bike,
  sewing: Spool,
  yoga: Flower,
  newcomers: Signpost,
  gardening: Shovel,
  'clean-up': Brush,
  'odd-jobs': Hammer,
  'bicycle-repair': Wrench,
  'forms-and-letters': FilePen,
  'agency-visits': Building,
  parenting: Baby,
  work: Briefcase,
  homework: Backpack,
  'kids-club': Blocks,
} as const satisfies Record<Kind, unknown>;
