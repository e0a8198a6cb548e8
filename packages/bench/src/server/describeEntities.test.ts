import { stringifyEntityRef } from '@backstage/catalog-model';
import { planOrganisation } from '../organisation/planOrganisation';
import { describeEntities } from './describeEntities';

const organisation = planOrganisation({
  seed: 1,
  events: 50_000,
  now: Date.UTC(2026, 6, 1),
});
const entities = describeEntities(organisation);

describe('describeEntities', () => {
  it('has those who are in the catalog, and what they work on', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of entities) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      Group: 12,
      User: 100,
      Component: 25,
      System: 3,
      Domain: 1,
    });
  });

  it('relates only to what is there', () => {
    const refs = new Set(entities.map(entity => stringifyEntityRef(entity)));
    expect(refs.size).toBe(entities.length);
    const targets = entities.flatMap(({ relations }) =>
      relations!.map(({ targetRef }) => targetRef),
    );
    expect(targets.filter(ref => !refs.has(ref))).toEqual([]);
  });
});
