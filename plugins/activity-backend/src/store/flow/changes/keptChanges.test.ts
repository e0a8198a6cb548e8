import type {
  ActivityRecord,
  ChangeRecord,
} from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ChangeWorld } from '../../../tests/ChangeWorld';
import { createRandom } from '../../../tests/createRandom';
import {
  fakeChange,
  fakeDeployment,
  fakePerson,
} from '../../../tests/fakeWork';
import { fakeReview, openedAt } from '../../../tests/flowOfChanges';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const minuteMs = 60_000;
const people = ['ada', 'ada-at-work', 'ben', 'helper'];
/** Comments and deployments are of the change whose number is left when theirs is divided by it. */
const changes = 4;

/** Random records, and what else may happen. */
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

  minute(): number {
    return openedAt + this.below(60) * minuteMs;
  }

  record(): ActivityRecord {
    switch (this.below(8)) {
      case 0:
        return this.#goneOrListed();
      case 1:
      case 2:
        return this.#deployment(this.below(6));
      case 3:
      case 4:
        return this.#change();
      default:
        return this.#review(this.below(12));
    }
  }

  #change(): ChangeRecord {
    const state = this.oneOf(['open', 'merged', 'merged', 'closed'] as const);
    const end = openedAt + (60 + this.below(60)) * minuteMs;
    return fakeChange(this.below(changes), {
      author: fakePerson(this.oneOf(people)),
      state,
      mergedAt: state === 'merged' ? end : undefined,
      closedAt: state === 'closed' ? end : undefined,
      firstCommitAt: this.oneOf([undefined, openedAt - 5 * minuteMs]),
      drafts: this.oneOf([
        [],
        [{ from: openedAt }],
        [{ from: openedAt, to: this.minute() }],
      ]),
      approvals: this.oneOf([
        undefined,
        [{ by: fakePerson(this.oneOf(people)), approvedAt: this.minute() }],
      ]),
    });
  }

  #review(number: number): ActivityRecord {
    return fakeReview(number % changes, {
      type: number % 2 ? 'change_reviewed' : 'change_approved',
      key: `${number}`,
      by: fakePerson(this.oneOf(people)),
      occurredAt: this.minute(),
    });
  }

  #deployment(number: number): ActivityRecord {
    const change = number % changes;
    return fakeDeployment(number, {
      status: this.oneOf(['success', 'success', 'failed'] as const),
      environment: this.oneOf(['production', 'production', 'staging']),
      changes: number % 2 ? [`${9000 + change}`] : undefined,
      sha: number % 2 ? undefined : `${change}c`,
      finishedAt: openedAt + (100 + this.below(60)) * minuteMs,
    });
  }

  #goneOrListed(): ActivityRecord {
    const gone = { kind: 'tombstone', reason: 'deleted' } as const;
    const change = this.below(changes);
    return this.oneOf<ActivityRecord>([
      { ...gone, of: 'change', id: `${9000 + change}` },
      { ...gone, of: 'deployment', id: `${7000 + this.below(6)}` },
      { ...gone, of: 'event', type: 'change_reviewed', id: '3' },
      {
        kind: 'eventCensus',
        of: { change: `${9000 + change}` },
        types: ['change_reviewed', 'change_approved'],
        keys: [`${change}`],
      },
    ]);
  }
}

/** Something happens to a world. */
async function happen(world: ChangeWorld, chance: Chance): Promise<void> {
  const kind = chance.below(10);
  if (kind === 0) {
    await world.sweep(2 + chance.below(3));
  } else if (kind < 3) {
    const user = chance.oneOf([null, 'user:default/ada']);
    await world.link(chance.oneOf(people), user);
  } else {
    await world.write(
      Array.from({ length: 1 + chance.below(3) }, () => chance.record()),
      { bots: chance.oneOf([[], ['helper']]) },
    );
  }
}

describe.each(databases.eachSupportedId())(
  'what is kept of changes on %s',
  databaseId => {
    it('is what a rebuild makes, whatever has happened', async () => {
      const world = await ChangeWorld.create(await databases.init(databaseId));
      const chance = new Chance(7);
      let told = 0;
      for (let round = 0; round < 12; round += 1) {
        for (let step = 0; step < 6; step += 1) {
          await happen(world, chance);
          if (chance.below(2) === 0) await world.settle();
        }
        await world.settle();
        const kept = await world.kept();
        expect(kept).toEqual(await world.rebuilt());
        told += kept.filter(row => row.first_review_at !== null).length;
      }
      // It would prove nothing if hardly anything were there.
      expect(told).toBeGreaterThan(12);
      expect(await world.knex('settle_changes')).toEqual([]);
      await world.knex.destroy();
    });
  },
);
