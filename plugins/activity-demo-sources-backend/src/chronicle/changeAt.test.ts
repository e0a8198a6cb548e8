import { ChangeFact, ChangeHistory } from '../model';
import { changeAt } from './changeAt';

let nextId = 1;

function fact(at: number, by: string, rest: object): ChangeFact {
  return { id: nextId++, at, by, ...rest } as ChangeFact;
}

function history(facts: ChangeFact[], draft = false): ChangeHistory {
  return {
    id: 1,
    iid: 1,
    openedAt: 100,
    author: 'ana',
    sourceBranch: 'feature/HARB-1-cranes',
    targetBranch: 'main',
    title: 'HARB-1: Count cranes',
    description: '',
    draft,
    labels: [],
    facts,
    workItems: [7],
  };
}

describe('changeAt', () => {
  it('does not know it before it is opened', () => {
    expect(changeAt(history([]), 100)).toBeUndefined();
    expect(changeAt(history([]), 101)).toEqual({
      state: 'opened',
      draft: false,
      title: 'HARB-1: Count cranes',
      reviewers: [],
      approvals: [],
      changesRequestedBy: [],
      updatedAt: 100,
    });
  });

  it('follows a draft to its merge', () => {
    const life = history(
      [
        fact(110, 'ana', { kind: 'reviewRequested', of: 'ben' }),
        fact(111, 'ana', { kind: 'reviewRequested', of: 'ben' }),
        fact(112, 'ana', { kind: 'assigned', to: 'ana' }),
        fact(120, 'ana', { kind: 'markedReady' }),
        fact(130, 'ana', { kind: 'retitled', title: 'HARB-1: Count all' }),
        fact(150, 'ben', { kind: 'merged', mergeCommit: 'c0ffee' }),
      ],
      true,
    );
    expect(changeAt(life, 120)).toMatchObject({ draft: true });
    expect(changeAt(life, 1000)).toMatchObject({
      state: 'merged',
      draft: false,
      title: 'HARB-1: Count all',
      assignee: 'ana',
      reviewers: ['ben'],
      merged: { by: 'ben', at: 150, mergeCommit: 'c0ffee' },
      updatedAt: 150,
    });
  });

  it('forgets who closed it when it is reopened', () => {
    const life = history([
      fact(110, 'ana', { kind: 'closed' }),
      fact(120, 'ben', { kind: 'reopened' }),
    ]);
    expect(changeAt(life, 111)).toMatchObject({
      state: 'closed',
      closed: { by: 'ana', at: 110 },
    });
    const reopened = changeAt(life, 121);
    expect(reopened?.state).toBe('opened');
    expect(reopened?.closed).toBeUndefined();
  });

  it.each<[string, ChangeFact[], object[]]>([
    [
      'counts somebody once',
      [
        fact(110, 'ben', { kind: 'approved' }),
        fact(120, 'eve', { kind: 'approved' }),
        fact(130, 'ben', { kind: 'approved' }),
      ],
      [
        { by: 'eve', at: 120 },
        { by: 'ben', at: 130 },
      ],
    ],
    [
      'loses what is taken back',
      [
        fact(110, 'ben', { kind: 'approved' }),
        fact(120, 'eve', { kind: 'approved' }),
        fact(130, 'ben', { kind: 'unapproved' }),
      ],
      [{ by: 'eve', at: 120 }],
    ],
    [
      'loses all to a push where that is the rule',
      [
        fact(110, 'ben', { kind: 'approved' }),
        fact(120, 'ana', {
          kind: 'pushed',
          commits: ['a1'],
          forced: false,
          resetsApprovals: true,
        }),
        fact(130, 'eve', { kind: 'approved' }),
      ],
      [{ by: 'eve', at: 130 }],
    ],
    [
      'survives a push elsewhere',
      [
        fact(110, 'ben', { kind: 'approved' }),
        fact(120, 'ana', { kind: 'pushed', commits: ['a1'], forced: true }),
      ],
      [{ by: 'ben', at: 110 }],
    ],
  ])('an approval %s', (_, facts, approvals) => {
    expect(changeAt(history(facts), 200)?.approvals).toEqual(approvals);
  });

  it('remembers who wants changes until they approve', () => {
    const life = history([
      fact(110, 'ben', { kind: 'requestedChanges' }),
      fact(120, 'eve', { kind: 'requestedChanges' }),
      fact(130, 'ben', { kind: 'approved' }),
    ]);
    expect(changeAt(life, 125)?.changesRequestedBy).toEqual(['ben', 'eve']);
    expect(changeAt(life, 200)?.changesRequestedBy).toEqual(['eve']);
  });

  it.each([
    [111, 110],
    [116, 115],
    [131, 130],
    [141, 140],
  ])('at %d was touched last at %d', (at, updatedAt) => {
    const life = history([
      fact(110, 'ben', {
        kind: 'comment',
        body: 'Why?',
        editedAt: 115,
        resolved: { at: 130, by: 'ana' },
        deletedAt: 140,
      }),
    ]);
    expect(changeAt(life, at)?.updatedAt).toBe(updatedAt);
  });
});
