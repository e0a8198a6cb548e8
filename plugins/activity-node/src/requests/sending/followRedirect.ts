import { SourceError } from '../../SourceError';
import type { ResponseSubject } from '../answers/SourceResponse';
import type { Redactor } from '../redaction/createRedactor';

/** One request on the way through redirects. */
export interface Hop {
  url: URL;
  method: string;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Where a redirect leads; undefined if the answer is none. Only redirects within the origin are followed, so that no
 * header, whatever it is called, goes to another one: `fetch` itself would take away `Authorization` but not, say,
 * `PRIVATE-TOKEN`, and what answers without credentials is a login page at best. A POST is not turned into a GET, which
 * would be another question.
 *
 * @throws SourceError `unauthorised` or `unreadable` for those that are not followed
 */
export function followRedirect(
  hop: Hop,
  answer: { status: number; headers: Headers },
  subject: ResponseSubject,
  redact: Redactor,
): Hop | undefined {
  const location = answer.headers.get('location');
  if (!redirects.has(answer.status) || location === null) return undefined;
  if (!URL.canParse(location, hop.url)) {
    throw new SourceError(
      'unreadable',
      `${subject.request} is redirected to what is not an address`,
    );
  }
  const target = new URL(location, hop.url);
  if (target.origin !== hop.url.origin) {
    const origin = redact(target.origin);
    throw target.hostname === hop.url.hostname
      ? new SourceError(
          'unreadable',
          `${subject.request} is redirected to ${origin}, where credentials are not sent: configure that address for ${subject.instance}`,
        )
      : new SourceError(
          'unauthorised',
          `${subject.request} is redirected to ${origin}, where credentials are not sent: that is a login page, or the address of ${subject.instance} has changed`,
        );
  }
  const isRead = hop.method === 'GET' || hop.method === 'HEAD';
  if (!isRead && answer.status !== 307 && answer.status !== 308) {
    throw new SourceError(
      'unreadable',
      `${subject.request} is redirected as if it only read: check the address of ${subject.instance}`,
    );
  }
  target.username = '';
  target.password = '';
  return { url: target, method: hop.method };
}
