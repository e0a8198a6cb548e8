import { createHash } from 'node:crypto';
import {
  type EventRecord,
  type Page,
  PageBuilder,
  type ReadBudget,
} from '@activity-insights/plugin-activity-node';
import { mapPeople, type Person } from '../actors/mapPeople';
import { compareNames } from '../branches/collectBranches';
import { listRefs } from '../branches/listRefs';
import { readBranches } from '../branches/readBranches';
import { readMailmap } from '../commits/readMailmap';
import type { RepositoryConfig } from '../config';
import type { OpenRepository } from '../opening/openRepository';
import { describeProject } from '../remotes/describeProject';
import type { TagCursor } from './cursor';
import { readTags, type Tag } from './readTags';
import { toReleaseRecord } from './toReleaseRecord';

/** How many tags are looked up by one call of git. */
const batchSize = 500;

/**
 * Reads all tags, by name, if any of them has changed since they were read last. Listing tags is cheap and there are few,
 * so the position is a fingerprint of the list and not the list.
 *
 * @throws SourceError
 */
export async function* readTagPages(
  repository: OpenRepository,
  config: RepositoryConfig,
  cursor: TagCursor | undefined,
  budget: ReadBudget,
  signal: AbortSignal,
): AsyncGenerator<Page<EventRecord>> {
  const { tips, defaultBranch } = await readBranches(repository, signal);
  const mailmap = await readMailmap(
    repository,
    tips.get(defaultBranch ?? '') ?? [],
    signal,
  );
  const refs = (await listRefs(repository, ['refs/tags'], signal)).sort(
    (a, b) => compareNames(a.name, b.name),
  );
  const list = createHash('sha256')
    .update(JSON.stringify([refs, mailmap ?? null, config.since ?? null]))
    .digest('hex');
  const isRead = cursor?.list === list && cursor.after === undefined;
  const { after } = cursor ?? {};
  // An unfinished reading ends with the fingerprint that it began with: if tags have changed since, all come again.
  const readList = cursor && after !== undefined ? cursor.list : list;
  const left = refs.filter(
    ({ name }) =>
      !isRead && (after === undefined || compareNames(name, after) > 0),
  );

  const { url } = describeProject(repository.root, repository.remotes);
  const page = new PageBuilder<EventRecord>(budget);
  let last = after;
  const takePage = (): Page<EventRecord> => {
    signal.throwIfAborted();
    const next: TagCursor = {
      v: 1,
      list: readList,
      ...(last && { after: last }),
    };
    return { ...page.take(), next, done: false };
  };
  for (let at = 0; at < left.length; at += batchSize) {
    const batch = left.slice(at, at + batchSize);
    const tags = await readTags(repository, batch, signal);
    const people = await mapPeople(
      repository,
      mailmap,
      tags.map(personOf),
      signal,
    );
    for (const [index, tag] of tags.entries()) {
      const person = tag.person && people[index];
      const record = toReleaseRecord(tag, person, url);
      const isTooOld =
        'kind' in record && record.occurredAt < (config.since ?? 0);
      if (!isTooOld && !page.add(record)) {
        yield takePage();
        page.add(record);
      }
      last = batch[index].name;
    }
  }
  signal.throwIfAborted();
  const next: TagCursor = { v: 1, list: readList };
  yield { ...page.take(), next, done: readList === list };
}

function personOf(tag: Tag): Person {
  return tag.person ?? { name: '', email: '' };
}
