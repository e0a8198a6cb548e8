import { createCompany } from '../chronicle/createCompany';
import { Instant, PersonId, RepositoryHistory } from '../model';
import { Ancestry } from './testing/Ancestry';
import { companies } from './testing/companies';
import { cutHistory } from './testing/cutHistory';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;

describe.each(companies)('the repositories of company %j', options => {
  const company = createCompany(options);
  const moment = company.founded + 540 * dayMs * options.scale.months;
  const repositories = repositoriesOf(company, moment);

  it('consist of commits whose parents were pushed before', () => {
    for (const { commits } of repositories) {
      const known = new Set<string>();
      const flaws = commits.filter(commit => {
        const { sha, parents, author, committer, pushedAt } = commit;
        const unknown = parents.some(parent => !known.has(parent));
        const again = known.has(sha);
        known.add(sha);
        const broken = (author.at + committer.at) % 1000 !== 0;
        return unknown || again || broken || committer.at > pushedAt;
      });
      expect(flaws).toEqual([]);
      expect(isRising(commits.map(({ pushedAt }) => pushedAt))).toBe(true);
    }
  });

  it('have refs that move from where they are to what was pushed', () => {
    for (const { commits, refs } of repositories) {
      const pushed = pushesOf(commits);
      const ancestry = new Ancestry(commits);
      const tips = new Map<string, string | undefined>();
      const flaws = refs.filter(({ at, ref, from, to, forced }, i) => {
        const astray = from !== tips.get(ref) || from === to;
        tips.set(ref, to);
        const early = to !== undefined && !(pushed.get(to)! <= at);
        const looked = from && to && (forced || i % 10 === 0);
        return (
          astray || early || (looked && forced === ancestry.descends(to, from))
        );
      });
      expect(flaws).toEqual([]);
      expect(isRising(refs.map(({ at }) => at))).toBe(true);
      const tipsEver = refs.flatMap(({ to }) => to ?? []);
      expect(ancestry.reachable(tipsEver).size).toBe(commits.length);
    }
  });

  it('have pipelines of commits that were there', () => {
    for (const { commits, pipelines } of repositories) {
      const pushed = pushesOf(commits);
      const flaws = pipelines.filter(({ iid, sha, statuses, jobs }, i) => {
        const [{ at }] = statuses;
        return (
          iid !== i + 1 ||
          !(pushed.get(sha)! <= at) ||
          !isRising(statuses.map(status => status.at)) ||
          jobs.some(job => job.startedAt < at || job.finishedAt < job.startedAt)
        );
      });
      expect(flaws).toEqual([]);
    }
  });

  it('have deployments of commits that were there, and show each merge request to an environment once', () => {
    for (const { commits, deployments, changes } of repositories) {
      const pushed = pushesOf(commits);
      const seen = {
        staging: new Set<number>(),
        production: new Set<number>(),
      };
      const flaws = deployments.filter((deployment, i) => {
        const { iid, sha, statuses, environment } = deployment;
        const again = deployment.changes.some(
          change => seen[environment].has(change) || !changes[change - 1],
        );
        for (const change of deployment.changes) seen[environment].add(change);
        return (
          again ||
          iid !== i + 1 ||
          !(pushed.get(sha)! <= statuses[0].at) ||
          !isRising(statuses.map(({ at }) => at))
        );
      });
      expect(flaws).toEqual([]);
    }
  });

  it('have nobody act who is not employed at the time', () => {
    const absent = repositories.flatMap(actsOf).filter(({ at, by }) => {
      const { from, until = Infinity } = company.person(by).employed;
      return at < from || at >= until;
    });
    expect(absent).toEqual([]);
  });

  it('have ids that are unique on the site and rise within a team', () => {
    const kinds: ((history: RepositoryHistory) => Numbered[])[] = [
      ({ changes }) => changes.map(({ id, openedAt: at }) => ({ id, at })),
      ({ tickets }) => tickets.map(({ id, openedAt: at }) => ({ id, at })),
      ({ pipelines }) =>
        pipelines.map(({ id, statuses: [{ at }] }) => ({ id, at })),
      ({ deployments }) =>
        deployments.map(({ id, statuses: [{ at }] }) => ({ id, at })),
      notesOf,
      ({ pipelines }) =>
        pipelines.flatMap(({ jobs, statuses: [{ at }] }) =>
          jobs.map(({ id }) => ({ id, at })),
        ),
    ];
    for (const list of kinds) {
      const all = repositories.flatMap(list);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { services } of company.teams) {
        const own = repositories
          .filter(({ service }) => services.includes(service))
          .flatMap(list)
          .sort((one, other) => one.id - other.id);
        expect(isRising(own.map(({ at }) => at))).toBe(true);
      }
    }
  });
});

describe('a later horizon', () => {
  it('changes nothing of what was before', () => {
    const options = { seed: 7, scale: { people: 0.7, months: 1 } };
    const early = createCompany(options);
    const late = createCompany(options);
    const moment = early.founded + 224 * dayMs;
    for (const { id } of early.teams) {
      const before = early.chronicle(id, moment);
      const after = late.chronicle(id, moment + 150 * dayMs);
      expect(after.horizon).toBeGreaterThan(before.horizon);
      before.repositories.forEach((history, i) => {
        const cut = cutHistory(history, before.horizon);
        expect(cut.commits.length).toBeGreaterThan(50);
        expect(cutHistory(after.repositories[i], before.horizon)).toEqual(cut);
      });
    }
  });
});

interface Numbered {
  readonly id: number;
  readonly at: Instant;
}

function notesOf({
  changes,
  tickets,
}: RepositoryHistory): (Numbered & { by: PersonId })[] {
  return [
    ...changes.flatMap(({ facts }) => facts),
    ...tickets.flatMap(({ facts }) => facts),
  ];
}

function actsOf(history: RepositoryHistory): { at: Instant; by: PersonId }[] {
  const { refs, releases, changes, tickets, deployments, commits } = history;
  return [
    ...refs,
    ...releases,
    ...notesOf(history),
    ...[...changes, ...tickets].map(({ author: by, openedAt: at }) => ({
      at,
      by,
    })),
    ...deployments.map(({ by, statuses: [{ at }] }) => ({ at, by })),
    // Whoever has lost the time did not work then.
    ...commits
      .filter(({ author }) => author.at > history.createdAt)
      .map(({ by, author: { at } }) => ({ at, by })),
  ].map(({ at, by }) => ({ at, by }));
}

function pushesOf(commits: RepositoryHistory['commits']): Map<string, Instant> {
  return new Map(commits.map(({ sha, pushedAt }) => [sha, pushedAt]));
}

function isRising(moments: readonly Instant[]): boolean {
  return moments.every((at, i) => i === 0 || at >= moments[i - 1]);
}
