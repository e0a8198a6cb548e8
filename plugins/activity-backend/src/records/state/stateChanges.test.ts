import { fakeSprint } from '../../tests/fakeWork';
import { sprintDraft } from './sprintDraft';
import type { StateDraft } from './StateDraft';
import { diffStates, type StoredState } from './stateChanges';

const plain = sprintDraft(fakeSprint());

const draft = (
  contentHash: string,
  sourceVersion: number | null = null,
): StateDraft => ({ ...plain, contentHash, sourceVersion });

const stored = (
  contentHash: string,
  sourceVersion: number | null,
  parts: Partial<StoredState> = {},
): StoredState => ({
  id: 4,
  externalId: plain.externalId,
  projectId: 1,
  contentHash,
  sourceVersion,
  removed: false,
  sighted: true,
  ...parts,
});

function actionsOf(drafts: StateDraft[], old?: StoredState, projectId = 1) {
  const known = new Map(old ? [[old.externalId, old]] : []);
  return diffStates(
    drafts.map(it => ({ draft: it, projectId })),
    known,
  ).map(({ action, draft: { contentHash } }) => [action, contentHash]);
}

describe('diffStates', () => {
  it.each<[string, StateDraft[], StoredState | undefined, string[][]]>([
    ['new', [draft('a')], undefined, [['insert', 'a']]],
    ['the same', [draft('a', 1)], stored('a', 1), [['keep', 'a']]],
    ['newer', [draft('b', 2)], stored('a', 1), [['update', 'b']]],
    ['of the same version', [draft('b', 1)], stored('a', 1), [['update', 'b']]],
    ['without a version', [draft('b')], stored('a', 9), [['update', 'b']]],
    ['older', [draft('b', 1)], stored('a', 2), [['keep', 'b']]],
    [
      'older, shown by another stream',
      [draft('b', 1)],
      stored('a', 2, { sighted: false }),
      [['sight', 'b']],
    ],
    [
      'the same, shown by another stream',
      [draft('a', 1)],
      stored('a', 1, { sighted: false }),
      [['sight', 'a']],
    ],
    [
      'older than what was removed',
      [draft('b', 1)],
      stored('a', 2, { removed: true }),
      [['update', 'b']],
    ],
    [
      'the same as what was removed',
      [draft('a', 1)],
      stored('a', 1, { removed: true }),
      [['update', 'a']],
    ],
    [
      'moved to another project',
      [draft('a', 1)],
      stored('a', 1, { projectId: 2 }),
      [['update', 'a']],
    ],
    [
      'twice on a page, the older one last',
      [draft('b', 2), draft('a', 1)],
      undefined,
      [['insert', 'b']],
    ],
    [
      'twice on a page, of one version',
      [draft('b', 2), draft('a', 2)],
      undefined,
      [['insert', 'a']],
    ],
  ])('knows what is %s', (_, drafts, old, expected) => {
    expect(actionsOf(drafts, old)).toEqual(expected);
  });
});
