import { InputError } from '@backstage/errors';
import { isZoneName } from '../../time/isZoneName';

/**
 * The zone of an answer that has no author.
 *
 * @param own - of what is asked about
 * @throws InputError for what is no name of a zone
 */
export function placeOfQuestion(
  { timezone }: { timezone?: string },
  own: string,
): { kind: 'place'; name: string } {
  if (timezone !== undefined && !isZoneName(timezone)) {
    throw new InputError(
      `Invalid 'timezone': '${timezone}' is not the name of an IANA time zone, such as Europe/Berlin`,
    );
  }
  return { kind: 'place', name: timezone ?? own };
}
