import { readTree } from '../reading/readTree';
import type { WorkCheck } from './WorkCheck';

/** A reload finds that something is gone, but not why. */
const reasonOfReload = 'not at the source';

/** What was harvested and is gone by now: it is shown with its reason by those who ask for it, and counted nowhere. */
export async function checkGhosts({
  portal,
  truth,
  flavour,
  differences,
}: WorkCheck): Promise<void> {
  const { client } = portal;
  const listed = await Promise.all(
    [false, true].map(unlinked =>
      readTree(client, { removed: true, unlinked: unlinked || undefined }),
    ),
  );
  const [trees] = listed;
  differences.same(
    'ghosts: how many',
    'everything',
    trees.first.removed,
    truth.gone.length,
  );
  differences.sameSet(
    'ghosts',
    'everything',
    listed.flatMap(tree =>
      [...tree.listed].flatMap(([key, { item }]) => (item.removed ? key : [])),
    ),
    truth.gone.map(({ key }) => key),
  );
  const { keys } = await client.getKeys({ limit: 100_000 });
  for (const { key } of truth.gone) {
    const name = { source: 'jira', instance: flavour, key };
    const { removed } = await client.getItem(name);
    differences.same('ghosts: reason', key, removed?.reason, reasonOfReload);
    differences.same('ghosts: in keys', key, keys.includes(key), false);
  }
}
