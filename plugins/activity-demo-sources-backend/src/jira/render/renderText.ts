import { Visit } from '../site/Visit';
import { toDocument } from './toDocument';

/** A description or a comment: a document in version 3, a plain string in version 2; null if there is none. */
export function renderText(visit: Visit, text: string): unknown {
  if (text === '') {
    return null;
  }
  return visit.version === 3 ? toDocument(text) : text;
}
