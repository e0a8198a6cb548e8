import { createCompany } from '../chronicle/createCompany';
import { foundCompany } from '../company';
import { planDelivery } from '../delivery';
import { draftItems } from '../work';
import type { TruthKind, TruthRows } from './rows';
import { tellTruth } from './tellTruth';

const options = { seed: 5, scale: { people: 1, months: 1 } };
const company = createCompany(options);
const at = Date.UTC(2026, 6, 15, 12);
const [team] = company.teams;
const chronicle = company.chronicle(team.id, at);

function rowsOf<K extends TruthKind>(kind: K, moment = at): TruthRows[K][] {
  return [...tellTruth(company, kind, team.id, moment)];
}

const iso = (moment: number) => new Date(moment).toISOString();

describe('failures', () => {
  const foundation = foundCompany(options);
  const drafts = draftItems(foundation, team.id, at);
  const planned = planDelivery(foundation, team.id, drafts, at).failures.filter(
    ({ failedAt }) => failedAt < at,
  );
  const rows = new Map(rowsOf('failures').map(row => [row.deployment, row]));
  const items = new Map(rowsOf('items').map(item => [item.id, item]));

  it('are those that were planned, with what repaired them and when', () => {
    expect(planned.length).toBeGreaterThan(5);
    expect(rows.size).toBe(planned.length);
    for (const { deployment, failedAt, recoveredAt, kind } of planned) {
      const { recovery, ...row } = rows.get(deployment)!;
      expect(row.failedAt).toBe(iso(failedAt));
      expect(
        recovery && { purpose: recovery.purpose, at: recovery.at },
      ).toEqual(
        recoveredAt < at ? { purpose: kind, at: iso(recoveredAt) } : undefined,
      );
    }
  });

  it('have the incident that began when they were noticed', () => {
    for (const { deployment, noticedAt, service } of planned) {
      const { incident } = rows.get(deployment)!;
      if (noticedAt >= at) continue;
      const item = items.get(incident!)!;
      expect(item.createdAt).toBe(iso(noticedAt));
      expect(item.components).toEqual([service]);
    }
  });

  it('tell nothing before it happens', () => {
    const { deployment, failedAt, noticedAt, recoveredAt } = planned[3];
    const seen = (moment: number) =>
      rowsOf('failures', moment).find(row => row.deployment === deployment);
    expect(seen(failedAt)).toBeUndefined();
    expect(seen(failedAt + 1)).toMatchObject({ incident: undefined });
    expect(seen(noticedAt + 1)?.incident).toBeDefined();
    expect(seen(recoveredAt)).not.toHaveProperty('recovery');
    expect(seen(recoveredAt + 1)).toHaveProperty('recovery');
  });
});

describe('repairs', () => {
  const repairs = rowsOf('repairs');

  it('are hotfixes, reverts and backports', () => {
    expect(new Set(repairs.map(({ kind }) => kind))).toEqual(
      new Set(['hotfix', 'revert', 'backport']),
    );
    expect(
      repairs.filter(({ kind, of }) => kind === 'hotfix' && of !== undefined),
    ).toEqual([]);
  });

  it('GitLab: the branch of a revert is called after the commit that is taken back', () => {
    const changes = rowsOf('changes');
    const find = (project: string, iid?: number) =>
      changes.find(each => each.project === project && each.iid === iid);
    const reverts = repairs.filter(
      ({ kind, of }) => kind === 'revert' && of !== undefined,
    );
    expect(reverts.length).toBeGreaterThan(2);
    for (const { project, change, of } of reverts) {
      const { sourceBranch } = find(project, change)!;
      const { iid, mergeCommit, squashCommit } = find(project, of)!;
      const landed = mergeCommit ?? squashCommit ?? headOfChange(project, iid);
      expect(sourceBranch).toBe(`revert-${landed.slice(0, 8)}`);
    }
  });

  function headOfChange(project: string, iid: number): string {
    const repository = chronicle.repositories.find(
      ({ service }) => company.service(service).gitlab.path === project,
    )!;
    const { sourceBranch } = repository.changes[iid - 1];
    return repository.refs.findLast(
      ({ ref, to }) => ref === `refs/heads/${sourceBranch}` && to,
    )!.to!;
  }
});
