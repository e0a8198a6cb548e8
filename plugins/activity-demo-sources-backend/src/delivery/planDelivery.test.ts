import { createCompany } from '../chronicle/createCompany';
import { foundCompany } from '../company';
import { Sha } from '../model';
import { draftItems } from '../work';
import { planDelivery } from './planDelivery';
import { Ancestry } from './testing/Ancestry';
import { companies } from './testing/companies';
import { repositoriesOf } from './testing/repositoriesOf';

const dayMs = 86_400_000;

describe.each(companies)('the delivery of company %j', options => {
  const company = foundCompany(options);
  const horizon = company.founded + 500 * dayMs * options.scale.months;
  const teams = company.teams.map(({ id }) => {
    const drafts = draftItems(company, id, horizon);
    return { drafts, plan: planDelivery(company, id, drafts, horizon) };
  });

  it('keeps to the moments that the life of an item leaves for its code', () => {
    let early = 0;
    let total = 0;
    for (const { drafts, plan } of teams) {
      const changes = plan.repositories.flatMap(
        repository => repository.changes,
      );
      for (const { purpose, startedAt, steps, request } of changes) {
        if (purpose.kind !== 'item') continue;
        const { development } = drafts[purpose.item];
        const { doneAt, abandonedAt } = development!;
        const end = doneAt ?? abandonedAt ?? Infinity;
        const moments = [startedAt, ...steps.map(({ at }) => at)];
        expect(Math.min(...moments)).toBeGreaterThanOrEqual(
          development!.startedAt,
        );
        expect(request?.end?.at ?? 0).toBeLessThanOrEqual(end);
        if (request && !request.draft && purpose.part === 0) {
          const off = Math.abs(request.openedAt - development!.reviewAt);
          early += off > 10 * 60_000 ? 1 : 0;
          total += 1;
        }
      }
    }
    expect(total).toBeGreaterThan(50);
    expect(early / total).toBeLessThan(0.1);
  });

  it('has three merge requests for an item at most', () => {
    for (const { plan } of teams) {
      const parts = plan.repositories
        .flatMap(({ changes }) => changes)
        .flatMap(({ purpose }) =>
          purpose.kind === 'item' ? [purpose.part] : [],
        );
      expect(Math.max(...parts)).toBeLessThanOrEqual(2);
    }
  });

  it('recovers from each failure after it was noticed, by what it says', () => {
    for (const { drafts, plan } of teams) {
      expect(plan.failures.length).toBeGreaterThan(0);
      const keys = new Set(plan.failures.map(({ key }) => key));
      expect(keys.size).toBe(plan.failures.length);
      for (const failure of plan.failures) {
        const { deployments, changes } = plan.repositories.find(
          ({ service }) => service === failure.service,
        )!;
        const broken = deployments.find(({ id }) => id === failure.deployment);
        expect(broken).toMatchObject({
          environment: 'production',
          broke: true,
        });
        expect(endOf(broken!)).toBe(failure.failedAt);
        expect(failure.noticedAt).toBeGreaterThan(failure.failedAt);
        const remedy = deployments.find(
          deployment => endOf(deployment) === failure.recoveredAt,
        );
        expect(remedy).toMatchObject({ purpose: failure.kind });
        expect(remedy!.statuses[0].at).toBeGreaterThan(failure.noticedAt);
        const hotfix = changes.find(
          ({ purpose }) =>
            purpose.kind === 'hotfix' && purpose.failure === failure.key,
        );
        expect(hotfix !== undefined).toBe(failure.kind === 'hotfix');
        // The incident has a key by then.
        const begun = hotfix?.startedAt ?? Infinity;
        expect(begun - failure.noticedAt).toBeGreaterThan(10 * 60_000);
        const culprit = drafts[failure.culprit ?? -1];
        expect(culprit?.createdAt ?? 0).toBeLessThan(failure.failedAt);
      }
    }
  });

  it('marks as broken what failures are about, and nothing else', () => {
    for (const { plan } of teams) {
      const broken = plan.repositories
        .flatMap(({ deployments }) => deployments)
        .flatMap(({ id, broke }) => (broke ? [id] : []));
      const blamed = plan.failures.map(({ deployment }) => deployment);
      expect(broken.sort()).toEqual(blamed.sort());
    }
  });
});

describe('a deployment', () => {
  const company = createCompany(companies[1]);
  const repositories = repositoriesOf(company, company.founded + 500 * dayMs);

  it('contains the merge requests that it says it brought', () => {
    let looked = 0;
    for (const { changes, commits, deployments } of repositories) {
      const ancestry = new Ancestry(commits);
      for (const deployment of deployments) {
        const reachable = ancestry.reachable([deployment.sha]);
        for (const iid of deployment.changes) {
          const tips: (Sha | undefined)[] = changes[iid - 1].facts.map(fact =>
            fact.kind === 'merged'
              ? fact.mergeCommit ?? fact.squashCommit
              : undefined,
          );
          const tip = tips.find(Boolean);
          if (tip === undefined) continue;
          looked += 1;
          expect(reachable.has(tip)).toBe(true);
        }
      }
    }
    expect(looked).toBeGreaterThan(100);
  });
});

function endOf({ statuses }: { statuses: readonly { at: number }[] }): number {
  return statuses[statuses.length - 1].at;
}
