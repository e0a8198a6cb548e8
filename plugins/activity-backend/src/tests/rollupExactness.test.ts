import {
  defaultEventTypes,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import type { Knex } from 'knex';
import type { ResolvedScope } from '../scope/Scope';
import type { Selection } from '../scope/Selection';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { countBy } from '../store/operations/countBy';
import { countDayPeople } from '../store/operations/countDayPeople';
import { byCell, byDay } from '../store/operations/dimensions';
import { readContributors } from '../store/operations/readContributors';
import { readCatalogEntity } from '../store/operations/readCatalogEntity';
import { resolveSourceUnits } from '../store/operations/resolveSourceUnits';
import { readRollupScopes } from '../store/rollups/rollupScopes';
import { readReadyRanges } from '../store/rollups/readReadyRanges';
import { splitByRollup } from '../store/rollups/splitByRollup';
import type { AnswerZone } from '../time/AnswerZone';
import { clockStretches } from '../time/ClockStretches';
import { toSegments } from '../time/Segment';
import { resolveScope } from '../usecases/activity/resolveScope';
import { readContradictions } from './readContradictions';
import { firstPage, page, step } from './rollupSteps';
import { RollupWorld } from './RollupWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const range = { from: Date.UTC(2026, 0, 20, 5, 45), to: Date.UTC(2026, 1, 12) };

const zones: AnswerZone[] = [
  { kind: 'place', name: 'Asia/Kathmandu' },
  { kind: 'author', fallback: 'America/New_York' },
];

const questions: { types: readonly EventType[]; sources: string[] }[] = [
  { types: defaultEventTypes, sources: [] },
  { types: ['commit', 'deployment'], sources: [] },
  { types: defaultEventTypes, sources: ['gitlab'] },
  { types: ['commit'], sources: ['gitlab', 'git'] },
];

describe.each(databases.eachSupportedId())('wide scopes on %s', databaseId => {
  /** Compares what is counted beforehand with the events, for every wide scope. */
  async function check({ database }: RollupWorld): Promise<number> {
    const directory = new ContributorDirectory();
    return database.read('check', async tx => {
      expect(await readContradictions(tx)).toEqual([]);
      let counted = 0;
      for (const { id, basis, entityRef } of await readRollupScopes(tx)) {
        const entity = await readCatalogEntity(tx, entityRef);
        const scope: ResolvedScope = entity
          ? await resolveScope(
              tx,
              entity,
              basis === 'owned' ? 'owned' : 'members',
            )
          : { kind: 'all' };
        for (const { types, sources } of questions) {
          const units = await resolveSourceUnits(tx, sources);
          for (const zone of zones) {
            const plain: Selection = {
              scope,
              segments: toSegments(clockStretches(range, zone)),
              types,
              seenIn: sources.length > 0 ? [[...units.values()].flat()] : [],
            };
            const rolled = {
              ...plain,
              rollup: { scopeId: id, sources },
            };
            const ready = await readReadyRanges(tx, rolled);
            if (splitByRollup(rolled, ready).counted) counted += 1;
            for (const dimension of [byCell, byDay]) {
              expect(sorted(await countBy(tx, rolled, dimension))).toEqual(
                sorted(await countBy(tx, plain, dimension)),
              );
            }
            const who = (selection: Selection) =>
              readContributors(tx, selection, [0, 4], directory);
            expect(distinct(await who(rolled))).toEqual(
              distinct(await who(plain)),
            );
            const heads = (selection: Selection) =>
              countDayPeople(tx, selection, [0, 4], directory);
            expect(sorted(await heads(rolled))).toEqual(
              sorted(await heads(plain)),
            );
          }
        }
      }
      return counted;
    });
  }

  /** What is counted once everything was counted again. */
  async function rebuiltRows(world: RollupWorld): Promise<object[]> {
    await world.markEverything();
    await world.build();
    return world.rollupRows();
  }

  async function withWorld<T>(
    work: (world: RollupWorld, knex: Knex) => Promise<T>,
  ) {
    const knex = await databases.init(databaseId);
    try {
      return await work(await RollupWorld.create(knex), knex);
    } finally {
      await knex.destroy();
    }
  }

  it('are counted as their events are, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { maxLength: 3 }),
        fc.array(step, { minLength: 3, maxLength: 20 }),
        async (pages, steps) =>
          withWorld(async world => {
            await world.append(firstPage);
            for (const first of pages) {
              await world.append({ ...first, crash: false });
            }
            for (const account of [0, 1, 2]) {
              await world.company.link(account, account);
            }
            await world.plan();
            await world.build();
            expect(await check(world)).toBeGreaterThan(0);
            for (const next of steps) await next(world);
            await check(world);
            await world.build();
            await world.settle();
            await check(world);
            await world.plan();
            await world.build();
            await check(world);
            const rows = await world.rollupRows();
            expect(await rebuiltRows(world)).toEqual(rows);
          }),
      ),
      { numRuns: databaseId === 'SQLITE_3' ? 4 : 2 },
    );
  }, 600_000);

  // The embedded database has one connection, so that nothing happens at the same time.
  if (databaseId !== 'SQLITE_3') {
    it('are right also when several write, link and build at the same time', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 4, maxLength: 10 }), {
            minLength: 3,
            maxLength: 3,
          }),
          async writers =>
            withWorld(async world => {
              await world.append(firstPage);
              await world.plan();
              let writing = true;
              const building = (async () => {
                while (writing) await world.build();
              })();
              await Promise.all(
                writers.map(async (steps, writer) => {
                  for (const next of steps) await next(world, writer);
                }),
              ).finally(() => {
                writing = false;
              });
              await building;
              await check(world);
              await world.settle();
              await world.build();
              await check(world);
              const rows = await world.rollupRows();
              expect(await rebuiltRows(world)).toEqual(rows);
            }),
        ),
        // What happens at the same time does not happen again in the same way: there is nothing to shrink.
        { numRuns: 2, endOnFailure: true },
      );
    }, 600_000);
  }
});

function distinct(rows: object[]): string[] {
  return [...new Set(sorted(rows))];
}

function sorted(counts: object[]): string[] {
  return counts.map(count => JSON.stringify(count)).sort();
}
