import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import type { TestRepository } from './TestRepository';

/** Reads the commits of a repository, configured with some changes. */
export async function readCommits(
  repository: TestRepository,
  changes: Parameters<TestRepository['configured']>[0] = {},
  options: Parameters<typeof readPages>[1] = {},
) {
  const { commits } = await streamsOf(repository.configured(changes));
  return readPages(commits, options);
}

/** The subjects of commits. */
export const titlesOf = (records: readonly EventRecord[]) =>
  records.map(({ title }) => title);
