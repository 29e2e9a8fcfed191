import Baby from 'lucide-static/icons/baby.svg';
import Backpack from 'lucide-static/icons/backpack.svg';
import Bike from 'lucide-static/icons/bike.svg';
import Briefcase from 'lucide-static/icons/briefcase-business.svg';
import Building from 'lucide-static/icons/building-2.svg';
import CookingPot from 'lucide-static/icons/cooking-pot.svg';
import FilePen from 'lucide-static/icons/file-pen-line.svg';
import Flower from 'lucide-static/icons/flower-2.svg';
import Footprints from 'lucide-static/icons/footprints.svg';
import Hammer from 'lucide-static/icons/hammer.svg';
import Coins from 'lucide-static/icons/hand-coins.svg';
import Laptop from 'lucide-static/icons/laptop.svg';
import Messages from 'lucide-static/icons/messages-square.svg';
import Shovel from 'lucide-static/icons/shovel.svg';
import Signpost from 'lucide-static/icons/signpost.svg';
import Spool from 'lucide-static/icons/spool.svg';
import Sprout from 'lucide-static/icons/sprout.svg';
import Brush from 'lucide-static/icons/brush-cleaning.svg';
import Blocks from 'lucide-static/icons/toy-brick.svg';
import Wrench from 'lucide-static/icons/wrench.svg';
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
