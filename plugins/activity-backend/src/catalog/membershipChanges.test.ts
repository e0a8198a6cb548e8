import { bucketOf } from '../records/eventDraft';
import { membershipChanges, type StoredMembership } from './membershipChanges';

const hour = 3_600_000;
const now = 1_000 * hour;

function stored(
  id: number,
  user: string,
  group: string,
  overrides: Partial<StoredMembership> = {},
): StoredMembership {
  return {
    id,
    userRef: user,
    groupRef: group,
    validFrom: null,
    validTo: null,
    missingSince: null,
    ...overrides,
  };
}

const pair = (userRef: string, groupRef: string) => ({ userRef, groupRef });
const nothing = {
  open: [],
  missing: [],
  found: [],
  close: [],
  suspicious: undefined,
};

describe('membershipChanges', () => {
  it.each([
    [
      'the first memberships of a User count as always',
      [],
      [pair('ada', 'red'), pair('ada', 'blue')],
      {
        open: [
          { ...pair('ada', 'red'), validFrom: null },
          { ...pair('ada', 'blue'), validFrom: null },
        ],
      },
    ],
    [
      'a later one begins now',
      [stored(1, 'ada', 'red')],
      [pair('ada', 'red'), pair('ada', 'blue')],
      { open: [{ ...pair('ada', 'blue'), validFrom: bucketOf(now) }] },
    ],
    [
      'one who comes back begins again',
      [stored(1, 'ada', 'red', { validTo: 5 })],
      [pair('ada', 'red')],
      { open: [{ ...pair('ada', 'red'), validFrom: bucketOf(now) }] },
    ],
    ['nothing changes', [stored(1, 'ada', 'red')], [pair('ada', 'red')], {}],
    [
      'what is missed once waits',
      [stored(1, 'ada', 'red')],
      [],
      { missing: [1] },
    ],
    [
      'what is missed again too soon waits on',
      [stored(1, 'ada', 'red', { missingSince: now - hour + 1 })],
      [],
      {},
    ],
    [
      'what is missed again an hour later closes when it was first missed',
      [stored(1, 'ada', 'red', { missingSince: now - hour })],
      [],
      { close: [{ id: 1, validTo: bucketOf(now - hour) }] },
    ],
    [
      'what is found again stays',
      [stored(1, 'ada', 'red', { missingSince: now - hour })],
      [pair('ada', 'red')],
      { found: [1] },
    ],
  ])('%s', (_, rows, current, expected) => {
    expect(membershipChanges(rows, current, { now })).toEqual({
      ...nothing,
      ...expected,
    });
  });

  describe('of ten memberships that were missed two hours ago', () => {
    const rows = Array.from({ length: 10 }, (_, n) =>
      stored(n, `user${n}`, 'red', { missingSince: now - 2 * hour }),
    );
    const first = (count: number) =>
      rows.slice(0, count).map(row => pair(row.userRef, row.groupRef));

    it('closes 30 %, and none of more', () => {
      const some = membershipChanges(rows, first(7), { now });
      expect(some.close.map(({ id }) => id)).toEqual([7, 8, 9]);
      expect(some.suspicious).toBeUndefined();
      for (const count of [6, 0]) {
        expect(membershipChanges(rows, first(count), { now })).toMatchObject({
          close: [],
          suspicious: { missing: 10 - count, known: 10 },
        });
      }
    });

    it('still opens, and finds again, what a suspicious catalog has', () => {
      const current = [...first(2), pair('user9', 'blue')];
      expect(membershipChanges(rows, current, { now })).toMatchObject({
        open: [{ ...pair('user9', 'blue'), validFrom: bucketOf(now) }],
        found: [0, 1],
        missing: [],
        close: [],
      });
    });

    it('does not miss those of Users and Groups that are kept', () => {
      const isKept = (ref: string) => ref !== 'user3' && ref !== 'red';
      const changes = membershipChanges(rows, [], { now, isKept });
      expect(changes.suspicious).toBeUndefined();
      expect(changes.close.map(({ id }) => id)).toEqual([3]);
      const all = membershipChanges(rows, [], {
        now,
        isKept: ref => ref === 'red',
      });
      expect(all).toEqual(nothing);
    });

    it('closes all that are missing when a person accepts it', () => {
      const changes = membershipChanges(
        [...rows, stored(10, 'user10', 'red')],
        [],
        { now, acceptLosses: true },
      );
      expect(changes.close).toHaveLength(11);
      expect(changes.close[10]).toEqual({ id: 10, validTo: bucketOf(now) });
      expect(changes.suspicious).toBeUndefined();
    });
  });

  it('does not take a suspicious sync for one that has missed anything', () => {
    const rows = Array.from({ length: 10 }, (_, n) =>
      stored(n, `user${n}`, 'red'),
    );
    expect(membershipChanges(rows, [], { now }).missing).toEqual([]);
  });

  it('joins the stretches of a User who changes teams without a gap', () => {
    const before = [stored(1, 'ada', 'red')];
    const current = [pair('ada', 'blue')];
    const moved = membershipChanges(before, current, { now });
    expect(moved).toMatchObject({
      open: [{ ...pair('ada', 'blue'), validFrom: bucketOf(now) }],
      missing: [1],
    });
    const after = [
      stored(1, 'ada', 'red', { missingSince: now }),
      stored(2, 'ada', 'blue', { validFrom: bucketOf(now) }),
    ];
    const later = membershipChanges(after, current, { now: now + hour });
    expect(later.close).toEqual([{ id: 1, validTo: bucketOf(now) }]);
  });

  it('opens a membership once that the catalog says twice', () => {
    const twice = [pair('ada', 'red'), pair('ada', 'red')];
    expect(membershipChanges([], twice, { now }).open).toHaveLength(1);
  });

  it('opens and closes on the edge of a quarter of an hour', () => {
    const at = 900_000 * 7_000 + 61_234;
    const known = stored(1, 'ada', 'red', { missingSince: at - hour });
    const changes = membershipChanges([known], [pair('ada', 'blue')], {
      now: at,
    });
    expect(changes.open[0].validFrom).toBe(7_000);
    expect(changes.close).toEqual([{ id: 1, validTo: 6_996 }]);
  });
});
