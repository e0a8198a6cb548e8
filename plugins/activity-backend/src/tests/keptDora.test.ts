import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import { settleDora } from '../harvest/settleDora';
import { settleWorkItems } from '../harvest/settleWorkItems';
import { settleService } from '../store/dora/facts/settleService';
import { createRandom } from './createRandom';
import { DoraWorld } from './DoraWorld';
import {
  changeMergedAs,
  deploymentAt,
  hour,
  incident,
  shaOf,
} from './fakeService';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** How many there are of each kind. */
const many = 6;

/** Random records, and what Components say. */
class Chance {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = createRandom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.below(values.length)];
  }

  record(): ActivityRecord {
    const number = this.below(many);
    switch (this.below(7)) {
      case 0:
        return this.#gone(number);
      case 1:
        return fakeCommit(number);
      case 2:
        return this.#incident(number);
      case 3:
      case 4:
        return this.#change(number);
      default:
        return this.#deployment(number);
    }
  }

  says() {
    return {
      deployments: this.oneOf([null, null, 'environment=staging', 'ref=main']),
      incidents: this.oneOf([null, null, 'label=outage', 'status=Broken']),
    };
  }

  #change(number: number): ActivityRecord {
    const state = this.oneOf(['merged', 'merged', 'merged', 'open'] as const);
    return changeMergedAs(number, this.below(many), {
      state,
      mergedAt: state === 'merged' ? hour(number) : undefined,
      sourceBranch: this.oneOf(['feature', 'feature', 'hotfix/it']),
      title: this.oneOf([`Change ${number}`, 'Revert "Change 1"']),
      workItemKeys: this.oneOf([[], [`WEB-${this.below(many)}`]]),
    });
  }

  #deployment(number: number): ActivityRecord {
    return deploymentAt(number, this.below(many), {
      environment: this.oneOf(['production', 'production', 'staging']),
      ref: this.oneOf(['main', 'other']),
      status: this.oneOf(['success', 'success', 'success', 'failed'] as const),
      pipeline: this.oneOf([undefined, '7']),
      changes: this.oneOf([undefined, [`${9000 + this.below(many)}`]]),
    });
  }

  #incident(number: number): ActivityRecord {
    const name = this.oneOf(['Done', 'Broken']);
    return incident(number, {
      type: { id: '9', name: this.oneOf(['Incident', 'Incident', 'Story']) },
      labels: this.oneOf([[], ['Outage']]),
      status: { id: name, name, category: 'done' },
      createdAt: hour(2 * this.below(many) + 1),
      resolvedAt: this.oneOf([undefined, hour(2 * many)]),
    });
  }

  #gone(number: number): ActivityRecord {
    const gone = { kind: 'tombstone', reason: 'deleted' } as const;
    return this.oneOf<ActivityRecord>([
      { ...gone, of: 'change', id: `${9000 + number}` },
      { ...gone, of: 'deployment', id: `${7000 + number}` },
      { ...gone, of: 'workItem', id: `${1000 + number}` },
      { ...gone, of: 'event', type: 'commit', id: shaOf(number) },
    ]);
  }
}

/** Something happens to a world. */
async function happen(world: DoraWorld, chance: Chance): Promise<void> {
  const kind = chance.below(12);
  if (kind === 0) {
    await world.changes.sweep(2 + chance.below(4));
  } else if (kind === 1) {
    await world.say(chance.says());
  } else {
    await world.write(
      ...Array.from({ length: 1 + chance.below(4) }, () => chance.record()),
    );
  }
}

describe.each(databases.eachSupportedId())(
  'what is kept of a service on %s',
  databaseId => {
    it('is what a rebuild makes, whatever has happened', async () => {
      const world = await DoraWorld.create(await databases.init(databaseId));
      const chance = new Chance(11);
      const seen = { deployments: 0, changes: 0, incidents: 0, failed: 0 };
      for (let round = 0; round < 10; round += 1) {
        for (let step = 0; step < 6; step += 1) {
          await happen(world, chance);
          if (chance.below(2) === 0) await world.settle();
        }
        await world.settle();
        const kept = await world.facts();
        expect(kept).toEqual(await world.rebuilt());
        seen.deployments += kept.deployments.length;
        seen.changes += kept.changes.length;
        seen.incidents += kept.incidents.filter(
          ({ deploymentKey }) => deploymentKey !== null,
        ).length;
        seen.failed += kept.deployments.filter(
          ({ failed }) => failed.length > 0,
        ).length;
      }
      // It would prove nothing if hardly anything were there.
      for (const count of Object.values(seen)) {
        expect(count).toBeGreaterThan(10);
      }
      expect(await world.knex('settle_dora')).toEqual([]);
      await world.knex.destroy();
    });
  },
);

// The other engine has one writer.
const several = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** Each is stored while nobody sees the other one. */
const pairs: Record<string, [ActivityRecord[], ActivityRecord[]]> = {
  'a deployment and its change': [
    [deploymentAt(1, 1, { changes: ['9001'] })],
    [changeMergedAs(1, 1)],
  ],
  'a change and its deployment': [[changeMergedAs(1, 1)], [deploymentAt(1, 1)]],
  'a commit and what deploys it': [
    [fakeCommit(0), fakeCommit(1), fakeCommit(2)],
    [deploymentAt(1, 0), deploymentAt(2, 2), changeMergedAs(1, 1)],
  ],
  'an incident and its deployment': [[incident(1)], [deploymentAt(1, 1)]],
};

describe.each(several.eachSupportedId())(
  'what is stored at the same time on %s',
  databaseId => {
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await several.init(databaseId));
    });

    beforeEach(() => world.clear());

    afterAll(async () => {
      await world.knex.destroy();
    });

    it.each(Object.keys(pairs))('is put together: %s', async name => {
      const [first, second] = pairs[name];
      // So that nobody waits for the other one to make the kinds known.
      await world.write(fakeCommit(9), incident(9));
      await world.changes.write(first, {
        beforeCommit: async () => {
          await world.write(...second);
          await world.settle();
        },
      });
      await world.settle();
      const kept = await world.facts();
      const { changes, incidents } = kept;
      expect(changes.length + incidents.length).toBe(2);
      expect(kept).toEqual(await world.rebuilt());
    });

    it('is put together: what an item was while its service is settled, and what it is now', async () => {
      const { database } = world;
      await world.write(deploymentAt(1, 1), incident(1));
      await settleWorkItems(database);
      const id = await world.serviceId();
      const other: Promise<void>[] = [];
      await database.write('settle', async tx => {
        expect(await settleService(tx, id)).toBe(2);
        await world.write(incident(1, { type: { id: '1', name: 'Story' } }));
        other.push(settleWorkItems(database));
        // Long enough for it to end, if nothing kept it from that.
        await sleep(300);
      });
      await Promise.all(other);
      await settleDora(database);
      expect(await world.facts()).toMatchObject({ incidents: [] });
    });

    it('is settled once, whoever does so at the same time', async () => {
      const { database, knex } = world;
      await world.write(deploymentAt(1, 1), changeMergedAs(1, 1), incident(1));
      await settleWorkItems(database);
      await Promise.all([settleDora(database), settleDora(database)]);
      expect(await knex('settle_dora')).toEqual([]);
      const kept = await world.facts();
      expect(kept.changes).toHaveLength(1);
      expect(kept).toEqual(await world.rebuilt());
    });
  },
);
