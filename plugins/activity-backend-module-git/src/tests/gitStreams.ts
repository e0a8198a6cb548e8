import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type {
  EventRecord,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { RepositoryConfig } from '../config';
import { GitSource } from '../GitSource';
import { isolatedPrefix } from '../opening/isolateRepository';

/** The streams of a configured repository. */
export async function streamsOf(config: RepositoryConfig): Promise<{
  commits: SourceStream<EventRecord>;
  tags: SourceStream<EventRecord>;
}> {
  const [commits, tags] = await new GitSource(config).listStreams({
    signal: new AbortController().signal,
    locators: [],
  });
  return { commits, tags };
}

/** The branch that each commit has, by subject; commits that come again have the later one. */
export function branchesBySubject(
  records: readonly EventRecord[],
): Record<string, string | undefined> {
  return Object.fromEntries(
    records.map(record => [record.title, record.branch?.name]),
  );
}

/** How many repositories this process has open: each has a temporary folder for as long. */
export function countOpenRepositories(): number {
  return readdirSync(tmpdir()).filter(name => name.startsWith(isolatedPrefix))
    .length;
}
