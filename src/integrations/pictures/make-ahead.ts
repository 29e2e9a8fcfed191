import type { Picture } from './make-picture.ts';

/** Work on pictures beside other work. */
export interface PicturesAhead {
  /** Looks whether there are pictures to be made, and begins with them. */
  begin(): void;
  /** Begins with no more; resolves when those that it works on are there. */
  end(): Promise<void>;
}

/**
 * @param asked - all pictures that are known to be needed, the known ones again each time
 * @param make - called once for each picture
 */
export function makeAhead(
  asked: () => readonly Picture[],
  make: (picture: Picture) => Promise<void>,
  atOnce: number,
): PicturesAhead {
  const begun = new Set<string>();
  const atWork = new Set<Promise<void>>();
  let isOver = false;

  async function work(): Promise<void> {
    for (let picture = next(); picture; picture = next()) await make(picture);
  }

  function next(): Picture | undefined {
    if (isOver) return undefined;
    const picture = asked().find(({ finalPath }) => !begun.has(finalPath));
    if (picture) begun.add(picture.finalPath);
    return picture;
  }

  return {
    begin() {
      if (atWork.size >= atOnce) return;
      const working = work().finally(() => atWork.delete(working));
      atWork.add(working);
    },
    async end() {
      isOver = true;
      await Promise.all(atWork);
    },
  };
}
