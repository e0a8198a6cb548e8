import { ChangeHistory, RepositoryHistory, Service } from '../../model';
import { testCompany, testNow, TestGitlab } from './startGitlab';

/** A project, as it really is. */
export interface KnownProject {
  readonly service: Service;
  readonly id: number;
  readonly repository: RepositoryHistory;
}

export const knownProjects: readonly KnownProject[] = testCompany.teams.flatMap(
  team =>
    testCompany.chronicle(team.id, testNow).repositories.map(repository => {
      const service = testCompany.services.find(
        ({ id }) => id === repository.service,
      )!;
      return { service, id: service.gitlab.projectId, repository };
    }),
);

/** One project for each way of merging, for what takes many requests. */
export const closelyReadProjects: readonly KnownProject[] = [
  'merge',
  'squash',
  'rebase',
].map(
  method =>
    knownProjects.find(({ service }) => service.gitlab.mergeMethod === method)!,
);

export function changesOf({ repository }: KnownProject): ChangeHistory[] {
  return repository.changes.filter(({ openedAt }) => openedAt < testNow);
}

/** What the client is made with. */
export function gitbeakerOptions({ url }: TestGitlab) {
  return {
    host: url,
    token: 'tidewater-harvester',
    // Its own limiter waits when there are many requests.
    rateLimits: { '**': 1_000_000 },
  };
}

export function isPast({ at }: { at: number }): boolean {
  return at < testNow;
}

export function idsOf(rows: readonly { id: unknown }[]): unknown[] {
  return rows.map(({ id }) => id);
}

export function ascending(numbers: readonly unknown[]): number[] {
  return [...(numbers as number[])].sort((a, b) => a - b);
}

/** Reads page by page, each one a request of its own, until there is none after it. */
export async function pageByPage(
  read: (page: number) => Promise<any>,
): Promise<any[]> {
  const rows: any[] = [];
  let page: number | null = 1;
  while (page !== null) {
    const { data, paginationInfo }: any = await read(page);
    rows.push(...data);
    page = paginationInfo.next;
  }
  return rows;
}
