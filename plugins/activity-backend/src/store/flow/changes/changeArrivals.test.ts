import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import {
  fakeChange,
  fakeDeployment,
  fakePerson,
} from '../../../tests/fakeWork';
import { fakeReview, openedAt, readFlow } from '../../../tests/flowOfChanges';
import {
  startDeliverySources,
  type DeliverySources,
} from '../../../tests/startDeliverySources';
import { useReplicas } from '../../../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const minuteMs = 60_000;
const mergedAt = openedAt + 60 * minuteMs;
const deployedAt = mergedAt + 15 * minuteMs;

/** By name; the same number belongs together. */
const records: Record<string, (number: number) => ActivityRecord> = {
  change: number => fakeChange(number),
  review: number => fakeReview(number),
  listing: number =>
    fakeDeployment(number, { sha: undefined, finishedAt: deployedAt }),
  deploying: number =>
    fakeDeployment(number, { changes: undefined, finishedAt: deployedAt }),
};

/** Every order of three things. */
function ordersOf([a, b, c]: string[]): string[][] {
  return [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
}

const orders = [
  ...ordersOf(['change', 'review', 'listing']),
  ...ordersOf(['change', 'review', 'deploying']),
];

/** A draft for a minute, looked at half an hour after it was opened, merged after an hour, deployed 15 minutes later. */
const whole = {
  pickup: 29,
  review: 30,
  deploy: 15,
  reviews: 1,
  reviewers: 1,
  byBot: false,
};

describe.each(databaseIds)('what is known of changes on %s', databaseId => {
  let knex: Knex;
  let sources: DeliverySources;

  beforeEach(async () => {
    knex = await migrated(databaseId);
    sources = startDeliverySources(knex, replica);
  });

  it('does not depend on what comes first', async () => {
    for (const step of [0, 1, 2]) {
      await sources.forge(
        ...orders.map((order, at) => records[order[step]](at + 1)),
      );
    }
    const flow = await readFlow(knex);
    expect(orders.map((order, at) => [order, flow[at + 1]])).toEqual(
      orders.map(order => [order, whole]),
    );
    expect(await knex('settle_changes')).toEqual([]);
    expect(await knex('settle_work_names')).toEqual([]);
  });

  it('follows what is taken back, and what comes back', async () => {
    const { forge } = sources;
    const gone = { kind: 'tombstone', reason: 'deleted' } as const;
    await forge(records.change(1), records.review(1), records.listing(1));
    expect(await readFlow(knex)).toEqual({ 1: whole });
    // What is in production already stays so when it is deployed again, and the first time is over if it is deleted.
    await forge(
      fakeDeployment(2, {
        changes: ['9001'],
        sha: undefined,
        finishedAt: deployedAt + 60 * minuteMs,
      }),
    );
    expect(await readFlow(knex)).toEqual({ 1: whole });
    await forge({ ...gone, of: 'deployment', id: '7001' });
    expect(await readFlow(knex)).toEqual({ 1: { ...whole, deploy: 75 } });
    await forge({ ...gone, of: 'deployment', id: '7002' });
    expect(await readFlow(knex)).toEqual({ 1: { ...whole, deploy: null } });
    await forge({ ...gone, of: 'event', type: 'change_reviewed', id: '1' });
    const unseen = { ...whole, deploy: null, pickup: null, review: null };
    expect(await readFlow(knex)).toEqual({
      1: { ...unseen, reviews: 0, reviewers: 0 },
    });
    await forge({ ...gone, of: 'change', id: '9001' });
    expect(await readFlow(knex)).toEqual({});
    await forge(records.change(1), records.review(1), records.listing(1));
    expect(await readFlow(knex)).toEqual({ 1: whole });
  });

  it('follows comments that were deleted or dated otherwise', async () => {
    await sources.forge(
      fakeChange(1),
      fakeReview(1),
      fakeReview(1, { key: '2', occurredAt: openedAt + 40 * minuteMs }),
    );
    expect(await readFlow(knex)).toMatchObject({ 1: { reviews: 2 } });
    await sources.forge({
      kind: 'eventCensus',
      of: { change: '9001' },
      types: ['change_reviewed', 'change_approved'],
      keys: ['2'],
    });
    expect(await readFlow(knex)).toMatchObject({
      1: { pickup: 39, review: 20, reviews: 1 },
    });
    await sources.forge(
      fakeReview(1, { key: '2', occurredAt: openedAt + 50 * minuteMs }),
    );
    expect(await readFlow(knex)).toMatchObject({
      1: { pickup: 49, review: 10, reviews: 1 },
    });
  });

  it('takes an approval for one review, whoever tells of it', async () => {
    const approvedAt = openedAt + 20 * minuteMs;
    const approval = { by: fakePerson('cy'), approvedAt };
    await sources.forge(
      fakeChange(1, { approvals: [approval] }),
      fakeReview(1, {
        type: 'change_approved',
        by: fakePerson('cy'),
        occurredAt: approvedAt,
      }),
      // What was taken back was given all the same.
      fakeChange(2, {
        approvals: [{ ...approval, withdrawnAt: approvedAt + minuteMs }],
      }),
      // It is about another change, which nobody has seen yet.
      fakeReview(3, { change: '404' }),
      fakeChange(3),
    );
    const seen = { ...whole, pickup: 19, review: 40, deploy: null };
    expect(await readFlow(knex)).toEqual({
      1: seen,
      2: seen,
      3: { ...seen, pickup: null, review: null, reviews: 0, reviewers: 0 },
    });
  });

  it('begins when a change is ready', async () => {
    const drafts = [
      { from: openedAt, to: openedAt + 10 * minuteMs },
      { from: openedAt + 20 * minuteMs, to: openedAt + 25 * minuteMs },
    ];
    await sources.forge(fakeChange(1, { drafts }), fakeReview(1));
    expect(await readFlow(knex)).toMatchObject({
      1: { pickup: 20, review: 30 },
    });
    await sources.forge(
      fakeChange(1, {
        drafts: [{ from: openedAt }],
        draft: true,
        state: 'open',
        mergedAt: undefined,
      }),
    );
    expect(await readFlow(knex)).toMatchObject({
      1: { pickup: null, review: null },
    });
  });

  it('keeps what was found out of changes whose events are deleted by now', async () => {
    await sources.forge(records.change(1), records.review(1));
    const known = { 1: { ...whole, deploy: null } };
    expect(await readFlow(knex)).toEqual(known);
    await knex('streams').update({ retained_from: mergedAt + 1 });
    await knex('sightings').delete();
    await knex('events').delete();
    await sources.forge(records.listing(1), fakeChange(2));
    expect(await readFlow(knex)).toEqual({
      ...known,
      // Nobody has ever seen who looked at that.
      2: {
        ...whole,
        pickup: null,
        review: null,
        deploy: null,
        reviews: 0,
        reviewers: 0,
      },
    });
  });
});
