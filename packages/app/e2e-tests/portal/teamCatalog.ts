import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from './startPortal';

/** A team of the company that is made up: its Group, System, Components and people have this name. */
export const team = 'cargo-integration';

/** What the catalog of that company says of one team: the harvest of all six would take longer than the tests. */
export async function teamCatalog(): Promise<string> {
  const text = await readFile(
    join(repositoryRoot, 'examples', 'tidewater.yaml'),
    'utf8',
  );
  const entities = text.split(/^---$/m);
  const itsName = new RegExp(`^ *(?:name|owner|-)[: ].*\\b${team}$`, 'm');
  const isDomain = (entity: string) => /^kind: Domain$/m.test(entity);
  return entities
    .filter(entity => isDomain(entity) || itsName.test(entity))
    .filter(entity => !/^ {2}type: company$/m.test(entity))
    .join('---');
}
