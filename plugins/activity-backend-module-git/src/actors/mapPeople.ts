import { mailmapSetting } from '../commits/readMailmap';
import type { OpenRepository } from '../opening/openRepository';
import { readText } from '../running/readText';

/** A name and an e-mail address. */
export interface Person {
  name: string;
  email: string;
}

/**
 * Maps people by a mailmap, as git does for the authors of commits.
 *
 * @param mailmap - its blob; without one, everybody stays as they are
 * @returns in the order of `people`
 */
export async function mapPeople(
  repository: OpenRepository,
  mailmap: string | undefined,
  people: readonly Person[],
  signal: AbortSignal,
): Promise<Person[]> {
  const contacts = people.map(toContact);
  const distinct = [...new Set(contacts)].filter(contact => contact !== '');
  if (mailmap === undefined || distinct.length === 0) {
    return [...people];
  }
  const output = await readText(repository, {
    settings: [mailmapSetting(mailmap)],
    args: ['check-mailmap', '--stdin'],
    input: `${distinct.join('\n')}\n`,
    signal,
  });
  const lines = output.split('\n');
  const mapped = new Map(
    distinct.map((contact, index) => [contact, fromContact(lines[index])]),
  );
  return people.map((person, index) => mapped.get(contacts[index]) ?? person);
}

/** Empty for a person that would not survive the way through one line. */
function toContact({ name, email }: Person): string {
  return /[<>\p{Cc}]/u.test(name + email) || email === ''
    ? ''
    : `${name.trim()} <${email}>`.trim();
}

function fromContact(line: string): Person | undefined {
  const match = /^(?:(.*) )?<(.*)>$/.exec(line);
  return match ? { name: match[1] ?? '', email: match[2] } : undefined;
}
