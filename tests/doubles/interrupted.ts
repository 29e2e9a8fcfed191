/** Stands for kill -9: nothing after it runs. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Killer {
  /** Calls of ports so far. */
  readonly steps: number;
  /** The same port, whose calls are counted and may be the last one. */
  watch<Port extends object>(port: Port): Port;
}

/** Kills the process at its `at`-th call of a port: before the call has any effect, or after it. */
export function killer(at: number, moment: 'before' | 'after'): Killer {
  let steps = 0;
  return {
    get steps() {
      return steps;
    },
    watch: (port) =>
      new Proxy(port, {
        get(target, key) {
          const member: unknown = Reflect.get(target, key);
          if (typeof member !== 'function') return member;
          return async (...given: unknown[]) => {
            steps += 1;
            const last = steps === at;
            if (steps > at || (last && moment === 'before')) throw new Killed(String(key));
            const answer: unknown = await Reflect.apply(member, target, given);
            if (last) throw new Killed(String(key));
            return answer;
          };
        },
      }),
  };
}
