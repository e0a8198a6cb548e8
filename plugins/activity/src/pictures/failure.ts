/** What went wrong, as far as a reader of the page can do something about it. */
export type Failure =
  | { kind: 'unreachable' | 'tooFewPeople' | 'forbidden' | 'unknownEntity' }
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
      // Without a status there was no answer: `fetch` throws a TypeError then.
      return error.name === 'TypeError'
        ? { kind: 'unreachable' }
        : { kind: 'other', message };
  }
}
