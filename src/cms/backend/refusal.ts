import type { Failure, EditingProblem } from '../../domain/editing/failure.ts';

/** The server said no. Its message is a Dutch sentence; Decap looks at `status`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly failure: Failure;

  constructor(status: number, failure: Failure) {
    super(failure.error);
    this.status = status;
    this.failure = failure;
  }

  /** Decap shows an error as text. */
  override toString(): string {
    return this.message;
  }
}

/**
 * What stops somebody, in full: also what a removed entry is still used by.
 * @param isSaid - whether a problem stands at its field already
 */
export function sentenceOf(error: unknown, isSaid: (problem: EditingProblem) => boolean = () => false): string {
  if (!(error instanceof Refusal)) {
    reportError(error);
    return 'Dit lukt nu niet. Uw tekst staat er nog. Probeer het zo weer.';
  }
  const { failure } = error;
  const problems = failure.code === 'refused' ? failure.problems.filter((problem) => !isSaid(problem)) : [];
  return [
    error.message,
    ...new Set(problems.map(({ place, message }) => [place.join(', '), message].filter(Boolean).join(': '))),
  ].join(' ');
}
