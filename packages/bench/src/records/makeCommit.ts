import type {
  BranchRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import { shaOf } from '../organisation/mixBits';
import type { Random } from '../repository/Random';
import { inventTitle } from './inventTitle';
import type { RecordSite } from './RecordSite';

const mainBranch: BranchRecord = { name: 'main', order: 0 };
const hourMs = 3_600_000;

/** A commit of its own, with two parents if it is a merge. */
export function makeCommit(
  seed: number,
  site: RecordSite,
  isMerge: boolean,
): EventRecord {
  const { stream, index, person, random, occurredAt } = site;
  const sha = shaOf(seed, stream.number, index);
  const parents = [shaOf(seed, stream.number, index - 1)];
  if (isMerge) parents.push(shaOf(seed, stream.number, index - 2));
  return {
    kind: 'event',
    type: 'commit',
    key: sha,
    occurredAt,
    offsetMinutes: site.offsetMinutes,
    actor: { identity: 'email', id: person.email, name: person.displayName },
    title: inventTitle(random),
    url: urlOf(site, sha),
    branch: isMerge ? mainBranch : branchOf(random, index),
    commit: {
      sha,
      parents,
      rawAuthorEmail: person.email,
      rawAuthorName: person.displayName,
      committedAt: occurredAt + random.integer(0, hourMs),
    },
  };
}

/** The same work under another sha: what a cherry-pick onto a release branch leaves. */
export function copyCommit(
  seed: number,
  site: RecordSite,
  original: EventRecord,
): EventRecord {
  const sha = shaOf(seed, site.stream.number, site.index);
  const { commit } = original;
  return {
    ...original,
    key: sha,
    url: urlOf(site, sha),
    branch: { name: `release/${1 + (site.index % 3)}`, order: 1 },
    commit: {
      ...commit!,
      sha,
      committedAt: commit!.committedAt + 24 * hourMs,
    },
  };
}

function urlOf({ projectUrl }: RecordSite, sha: string): string {
  return `${projectUrl}/-/commit/${sha}`;
}

/** Most are on the default branch, some on release branches, some on branches that live for some hundred commits. */
function branchOf(random: Random, index: number): BranchRecord {
  const part = random.next();
  if (part < 0.8) return mainBranch;
  return part < 0.87
    ? { name: `release/${random.integer(1, 3)}`, order: 1 }
    : { name: `feature/${Math.floor(index / 200)}`, order: 2 };
}
