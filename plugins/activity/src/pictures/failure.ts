/** What went wrong, as far as a reader of the page can do something about it. */
export type Failure =
  | {
      kind:
        | 'unreachable'
        | 'timeout'
        | 'garbled'
        | 'tooFewPeople'
        | 'forbidden'
        | 'unknownEntity';
    }
  | { kind: 'invalid' | 'other'; message: string };

/** A field of something that may be anything. */
function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** Sorts an error of a request by its status and by the reason that the backend names, never by its words. */
export function analyzeFailure(error: Error): Failure {
  const statusCode = field(error, 'statusCode');
  const body = field(error, 'body');
  const remote = field(body, 'error');
  const remoteMessage = field(remote, 'message');
  const message =
    typeof remoteMessage === 'string' ? remoteMessage : error.message;
  switch (statusCode) {
    case 400:
      return { kind: 'invalid', message };
    case 403: {
      const reason = field(remote, 'reason') ?? field(body, 'reason');
      return {
        kind: reason === 'too-few-people' ? 'tooFewPeople' : 'forbidden',
      };
    }
    case 404:
      return { kind: 'unknownEntity' };
    case 502:
    case 503:
    case 504:
      return { kind: 'unreachable' };
    default:
      return withoutStatus(error.name) ?? { kind: 'other', message };
  }
}

/** What is known of a failure that has no status, by the name of its error. */
function withoutStatus(name: string): Failure | undefined {
  switch (name) {
    // `fetch` throws this where there was no answer at all.
    case 'TypeError':
      return { kind: 'unreachable' };
    case 'TimeoutError':
      return { kind: 'timeout' };
    // There was an answer, but no JSON, or JSON of another shape than this page understands.
    case 'SyntaxError':
    case 'ZodError':
    case '$ZodError':
      return { kind: 'garbled' };
    default:
      return undefined;
  }
}
