import type { Failure } from '../../domain/editing/failure.ts';

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
