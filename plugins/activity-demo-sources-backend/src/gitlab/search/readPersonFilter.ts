import type { Request } from 'express';
import { PersonId } from '../../model';
import { readText } from '../parameters/readParameters';
import { Visit } from '../site/Visit';

/**
 * Who is meant by `<name>_id` or `<name>_username`, or nobody in particular. `None` and `Any` are answered, too.
 */
export function readPersonFilter(
  req: Request,
  visit: Visit,
  name: 'author' | 'assignee' | 'reviewer',
): (people: readonly PersonId[]) => boolean {
  const id = readText(req, `${name}_id`);
  const username = readText(req, `${name}_username`);
  if (id === undefined && username === undefined) return () => true;
  if (id?.toLowerCase() === 'none') return people => people.length === 0;
  if (id?.toLowerCase() === 'any') return people => people.length > 0;
  const { company } = visit.site;
  return people =>
    people.some(each => {
      const person = company.person(each);
      return id === undefined
        ? person.username === username
        : String(person.gitlabId) === id;
    });
}
