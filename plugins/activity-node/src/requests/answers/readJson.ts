import { SourceError } from '../../SourceError';
import { checkResponse } from './checkResponse';
import { subjectOf } from './subjectOf';

/**
 * Reads the JSON of a response whose status is one of success. What the JSON is remains to be checked.
 *
 * @throws SourceError as `checkResponse` does, and `unreadable` if it is not JSON
 * @public
 */
export async function readJson(response: Response): Promise<unknown> {
  const text = await checkResponse(response).text();
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes what it has read.
    throw new SourceError(
      'unreadable',
      `${subjectOf(response).request} is not answered with JSON`,
    );
  }
}
