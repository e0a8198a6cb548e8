import { isDeepStrictEqual } from 'node:util';
import { ItemHistory, ItemId, ItemType } from '../model';
import { actsOf, statesOf, TestCompany } from './TestCompany';

/** Which types hang below which. */
const above: Record<ItemType, readonly ItemType[]> = {
  'Product Version': [],
  Feature: ['Product Version'],
  'Customer Adoption': ['Product Version'],
  Epic: ['Feature'],
  Story: ['Feature', 'Customer Adoption', 'Epic'],
  Task: ['Feature', 'Customer Adoption', 'Epic'],
  Bug: ['Feature', 'Customer Adoption', 'Epic'],
  Incident: [],
  'Sub-task': ['Story', 'Task'],
};

describe.each([1, 7, 2026])('the items of a company of seed %s', seed => {
  const test = new TestCompany(seed);
  const { company, items, chronicles } = test;
  const byId = new Map<ItemId, ItemHistory>(items.map(item => [item.id, item]));

  it('are touched only by those who work there at the time', () => {
    const strangers = items.flatMap(actsOf).filter(({ by, at }) => {
      const { from, until } = company.person(by).employed;
      return at < from || (until !== undefined && at >= until);
    });
    expect(strangers).toEqual([]);
  });

  it('are assigned only to people who have come by then', () => {
    const early = items.flatMap(statesOf).filter(({ at, fields }) => {
      const { assignee } = fields;
      return assignee && at < company.person(assignee).employed.from;
    });
    expect(early).toEqual([]);
  });

  it('are touched neither before they are created nor after they are deleted', () => {
    const wrong = items.filter(item =>
      actsOf(item).some(
        ({ at }) => at < item.createdAt || at >= (item.deletedAt ?? Infinity),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('change from what they were, to something else, in order of time', () => {
    const wrong = items.filter(item => {
      const fields: Record<string, unknown> = { ...item.initial };
      let last = item.createdAt;
      return item.changes.some(({ at, fields: changed }) => {
        const isLate = at >= last;
        last = at;
        const chained = changed.every(({ field, from, to }) => {
          const isSame = isDeepStrictEqual(fields[field], from);
          fields[field] = to;
          // The number of a moved item may be the same by chance.
          return isSame && (field === 'number' || !isDeepStrictEqual(from, to));
        });
        return !isLate || !chained || changed.length === 0;
      });
    });
    expect(wrong).toEqual([]);
  });

  it('have a resolution exactly while they are closed', () => {
    const wrong = items.flatMap(statesOf).filter(({ fields }) => {
      const closed = ['Done', "Won't Do"].includes(fields.status);
      return closed
        ? fields.resolution !== fields.status
        : fields.resolution !== undefined;
    });
    expect(wrong).toEqual([]);
  });

  it('have dense numbers in each project, what arrives included', () => {
    for (const chronicle of chronicles) {
      const numbers = [
        ...test.cut(chronicle.items).map(({ initial }) => initial.number),
        ...test
          .cut(chronicle.arrivals)
          .flatMap(({ changes }) =>
            changes.flatMap(({ fields }) =>
              fields.flatMap(change =>
                change.field === 'number' ? [change.to] : [],
              ),
            ),
          ),
      ].sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    }
  });

  it.each<
    [string, number, (item: ItemHistory) => { id: number; at: number }[]]
  >([
    ['items', 60_000, ({ id, createdAt }) => [{ id, at: createdAt }]],
    ['changes', 1000, ({ changes }) => [...changes]],
    ['comments', 1000, ({ comments }) => [...comments]],
  ])('have unique ids of %s that rise with time', (_, tick, list) => {
    const all = items.flatMap(list).sort((a, b) => a.at - b.at);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    // What happens in one tick may be numbered in any order, and a burst runs ahead of the clock for a moment.
    const late = all.filter(({ id, at }, i) => {
      const next = all[i + 400];
      return next && next.at > at + tick && next.id < id;
    });
    expect(late).toEqual([]);
    const unordered = items.filter(item => {
      const ids = list(item).map(({ id }) => id);
      return ids.some((id, i) => id < ids[i - 1]);
    });
    expect(unordered).toEqual([]);
  });

  it('hang below items of the right type that were there before', () => {
    const wrong = items.filter(item =>
      statesOf(item).some(({ at, fields }) => {
        if (fields.parent === undefined) return false;
        const parent = byId.get(fields.parent);
        const fits = parent && above[fields.type].includes(parent.initial.type);
        return !fits || parent.createdAt > at;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('know the links of which they are an end', () => {
    const isTold = (item: ItemHistory, id: number) =>
      item.links.some(link => link.id === id);
    const wrong = items.filter(item =>
      item.links.some(({ id, source, target }) => {
        const ends = [source, target].map(end => byId.get(end));
        return (
          !ends.includes(item) || !ends.every(end => end && isTold(end, id))
        );
      }),
    );
    expect(items.some(({ links }) => links.length > 0)).toBe(true);
    expect(wrong).toEqual([]);
  });

  it('tell of an incident which deployment caused it', () => {
    const isIncident = ({ initial }: ItemHistory) =>
      initial.type === 'Incident';
    expect(items.filter(({ causedBy }) => causedBy)).toEqual(
      items.filter(isIncident),
    );
    // Those of one team, whose repositories have to be written for it.
    const [{ items: own, repositories }] = chronicles;
    const broken = new Map(
      repositories.flatMap(({ deployments, service }) =>
        deployments
          .filter(({ broke }) => broke)
          .map(({ id }) => [id, service] as const),
      ),
    );
    const incidents = own.filter(isIncident);
    expect(incidents.length).toBeGreaterThan(3);
    const wrong = incidents.filter(({ causedBy }) => {
      return broken.get(causedBy!.deployment) !== causedBy!.service;
    });
    expect(wrong).toEqual([]);
  });
});
