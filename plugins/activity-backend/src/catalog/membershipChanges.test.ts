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
  suspicious: false,
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
    expect(membershipChanges(rows, current, now, bucketOf)).toEqual({
      ...nothing,
      ...expected,
    });
  });

  it('closes nothing when over 30 % would vanish at once', () => {
    const rows = Array.from({ length: 10 }, (_, n) =>
      stored(n, `user${n}`, 'red', { missingSince: now - 2 * hour }),
    );
    const keep = (count: number) =>
      membershipChanges(
        rows,
        rows.slice(0, count).map(row => pair(row.userRef, row.groupRef)),
        now,
        bucketOf,
      );
    expect(keep(7)).toMatchObject({ suspicious: false });
    expect(keep(7).close).toHaveLength(3);
    expect(keep(6)).toMatchObject({ suspicious: true, close: [] });
    expect(keep(0)).toMatchObject({ suspicious: true, close: [] });
  });
});
