import { createCompany } from '../chronicle/createCompany';
import type { TruthKind, TruthRows } from './rows';
import { tellTruth } from './tellTruth';

const company = createCompany({ seed: 5, scale: { people: 1, months: 1 } });
const at = Date.UTC(2026, 6, 15, 12);
const [team] = company.teams;
const chronicle = company.chronicle(team.id, at);

function rowsOf<K extends TruthKind>(kind: K, moment = at): TruthRows[K][] {
  return [...tellTruth(company, kind, team.id, moment)];
}

describe('tellTruth', () => {
  it('has each event once, and none that has not happened', () => {
    const events = rowsOf('events');
    const keys = events.map(({ source, key }) => `${source} ${key}`);
    expect(new Set(keys).size).toBe(keys.length);
    const moment = new Date(at).toISOString();
    expect(
      events.filter(({ type, occurredAt }) => {
        // A commit that was pushed may be dated by a clock that is ahead.
        return type !== 'commit' && occurredAt >= moment;
      }),
    ).toEqual([]);
  });

  it('only adds events as time goes on, but for what was deleted or moved', () => {
    const week = 7 * 86_400_000;
    const before = rowsOf('events', at - week);
    const now = new Set(rowsOf('events').map(({ key }) => key));
    const gone = before.filter(({ key }) => !now.has(key));
    const removed = rowsOf('tombstones').filter(
      row =>
        row.reason === 'deleted' && row.at >= new Date(at - week).toISOString(),
    );
    const items = new Set(
      removed.filter(({ kind }) => kind === 'item').map(({ id }) => id),
    );
    const others = new Set(
      removed
        .filter(({ kind }) => kind !== 'item')
        .map(({ kind, id }) => `${kind}/${id}`),
    );
    expect(now.size).toBeGreaterThan(before.length);
    expect(
      gone.filter(
        ({ key, item }) =>
          !others.has(key) && (item === undefined || !items.has(item)),
      ),
    ).toEqual([]);
  });

  it('counts an item that was moved away where it is, and says where it was', () => {
    const moved = rowsOf('items').filter(
      ({ project }) => project !== team.jira.projectKey,
    );
    const tombstones = rowsOf('tombstones');
    expect(moved.length).toBeGreaterThan(0);
    for (const { id, earlierKeys, key } of moved) {
      expect(earlierKeys).not.toContain(key);
      expect(
        tombstones.some(
          row =>
            row.id === id &&
            row.reason === 'moved' &&
            row.key === earlierKeys.at(-1),
        ),
      ).toBe(true);
    }
  });

  it('attributes every commit of the default branch to it, and none to a branch that is gone', () => {
    const commits = rowsOf('events').filter(({ type }) => type === 'commit');
    const service = company.services.find(({ id }) => id === team.services[0])!;
    const ours = commits.filter(
      ({ project }) => project === service.gitlab.path,
    );
    const branches = new Set(ours.map(({ branch }) => branch));
    expect(branches).toContain(service.gitlab.defaultBranch);
    // Branches that were squashed or rebased are gone, and their commits with them.
    expect(branches.has(null)).toBe(true);
  });

  it('has the sprints of boards with what is in them', () => {
    const sprints = rowsOf('sprints');
    const items = new Map(rowsOf('items').map(item => [item.id, item]));
    const moment = new Date(at).toISOString();
    expect(sprints).toHaveLength(
      chronicle.sprints.filter(({ createdAt }) => createdAt < at).length,
    );
    for (const sprint of sprints) {
      const { state, startedAt, completedAt } = sprint;
      expect(startedAt === undefined).toBe(state === 'future');
      expect(completedAt === undefined).toBe(state !== 'closed');
      expect((completedAt ?? startedAt ?? '') < moment).toBe(true);
      for (const id of sprint.items) {
        expect(items.get(id)?.sprints ?? [sprint.id]).toContain(sprint.id);
      }
    }
    const inSprints = sprints.flatMap(sprint => sprint.items);
    const expected = [...items.values()].flatMap(item => item.sprints);
    expect(inSprints).toHaveLength(expected.length);
    expect(new Set(sprints.map(({ state }) => state))).toEqual(
      new Set(['closed', 'active', 'future']),
    );
  });

  it('has changes, deployments and their links of the moment', () => {
    const changes = rowsOf('changes');
    const known = new Set(
      changes.map(({ project, iid }) => `${project}!${iid}`),
    );
    const states = new Set(changes.map(({ state }) => state));
    expect(states).toEqual(new Set(['opened', 'closed', 'merged']));
    const links = rowsOf('links');
    const linked = links.flatMap(link =>
      link.relation === 'item-item' ? [] : [`${link.project}!${link.change}`],
    );
    expect(linked.filter(change => !known.has(change))).toEqual([]);
    expect(new Set(links.map(({ relation }) => relation)).size).toBe(3);
    expect(rowsOf('deployments').length).toBeGreaterThan(0);
    expect(chronicle.repositories).toHaveLength(team.services.length);
  });
});
