import { SourceError } from '../../SourceError';

const longestChain = 10;

/**
 * Finds the `SourceError` that a client library has wrapped in errors of its own, which tend to quote requests with their
 * credentials: throw what this finds, not what the library threw.
 *
 * @returns undefined if there is none among the error and its causes
 * @public
 */
export function sourceErrorOf(error: unknown): SourceError | undefined {
  let current = error;
  for (let depth = 0; depth < longestChain; depth++) {
    if (current instanceof SourceError) return current;
    if (!(current instanceof Error)) return undefined;
    current = current.cause;
  }
  return undefined;
}
