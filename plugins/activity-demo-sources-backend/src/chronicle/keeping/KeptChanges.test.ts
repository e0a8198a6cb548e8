import { dayMs } from '../../calendar';
import { changeAt } from '../changeAt';
import { createCompany } from '../createCompany';
import { KeptChanges } from './KeptChanges';
import { packChanges } from './PackedChanges';

const company = createCompany({
  seed: 5,
  scale: { people: 0.34, months: 0.4 },
});
const now = company.founded + 160 * dayMs;
const [repository] = company.chronicle(company.teams[0].id, now).repositories;

describe.each([
  ['kept with the repository', KeptChanges.of(repository, now)],
  ['packed', KeptChanges.packed(packChanges(repository, now))],
])('merge requests %s', (_, changes) => {
  it('are all there, each with the pushes to its branch', () => {
    expect(changes.size).toBe(repository.changes.length);
    expect(changes.size).toBeGreaterThan(20);
    expect(changes.tickets).toBe(repository.tickets);
    repository.changes.forEach((change, place) => {
      const found = changes.at(place);
      const ref = `refs/heads/${change.sourceBranch}`;
      const isOurs = (move: { ref: string }) => move.ref === ref;
      expect(found.change).toEqual(change);
      expect(found.repository.refs.filter(isOurs)).toEqual(
        repository.refs.filter(isOurs),
      );
    });
  });

  it('know when anything happened in their project', () => {
    const { refs, pipelines, deployments, changes: lives } = repository;
    const runs = [...pipelines, ...deployments];
    const moments = [
      ...refs.map(({ at }) => at),
      ...runs.flatMap(({ statuses }) => statuses.map(({ at }) => at)),
      ...lives.flatMap(({ facts }) => facts.map(({ at }) => at)),
    ];
    expect(moments.length).toBeGreaterThan(500);
    for (const at of moments) expect(changes.isBusy(at, at + 1)).toBe(true);
    const before = company.founded - dayMs;
    expect(changes.isBusy(before, repository.createdAt - 1000)).toBe(false);
  });

  it.each([0.1, 0.4, 0.8, 1])('are sketched as they are, at %s', share => {
    const at = company.founded + Math.floor(share * 160) * dayMs;
    repository.changes.forEach((change, place) => {
      const state = changeAt(change, at);
      expect(changes.sketch(place, at)).toEqual(
        state && {
          id: change.id,
          iid: change.iid,
          openedAt: change.openedAt,
          updatedAt: state.updatedAt,
          state: state.state,
          mergedAt: state.merged?.at,
        },
      );
    });
  });
});
