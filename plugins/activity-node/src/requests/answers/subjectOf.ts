import { createRedactor } from '../redaction/createRedactor';
import { describeRequest } from '../redaction/describeRequest';
import { type ResponseSubject, SourceResponse } from './SourceResponse';

/** Who asked for what; of a response that was not made here only the address is known. */
export function subjectOf(response: Response): ResponseSubject {
  if (response instanceof SourceResponse) return response.subject;
  const instance = 'the instance';
  return URL.canParse(response.url)
    ? {
        request: describeRequest(
          'A request to',
          new URL(response.url),
          createRedactor([]),
        ),
        instance,
      }
    : { request: 'A request', instance };
}
