import { Random } from '../../chance';
import { Instant, PersonId } from '../../model';
import { ChangePlan, ChangePurpose } from '../ChangePlan';
import { BranchRef } from '../BranchRef';
import { presentAt, Setting } from '../changes/Setting';
import { spreadActs } from '../changes/spreadActs';

/**
 * A small change with one step that nobody waits long for: a hotfix, a revert, a backport. It is merged, and its branch
 * deleted.
 *
 * @param openedAt - a few minutes after it is started
 */
export function planRepair(
  setting: Setting,
  options: {
    key: string;
    purpose: Exclude<ChangePurpose, { kind: 'item' }>;
    target: BranchRef;
    author: PersonId;
    startedAt: Instant;
    openedAt: Instant;
    mergedAt: Instant;
    /** Approved by somebody else before it is merged. */
    reviewer?: PersonId;
  },
  random: Random,
): ChangePlan {
  const { key, purpose, target, author, openedAt, mergedAt } = options;
  const startedAt = Math.ceil(options.startedAt / 1000) * 1000;
  const middle = startedAt + Math.floor((openedAt - startedAt) / 2);
  const people = options.reviewer === undefined ? [] : [options.reviewer];
  const [approval] = spreadActs(
    setting,
    { from: openedAt, to: mergedAt, people },
    random,
  );
  return {
    key,
    purpose,
    author,
    target,
    startedAt,
    straight: false,
    steps: [
      { kind: stepOf(purpose), at: middle, by: author },
      { kind: 'push', at: openedAt - 2000, by: author },
    ],
    request: {
      openedAt,
      draft: false,
      reviews: approval ? [{ kind: 'approved', ...approval }] : [],
      end: {
        kind: 'merged',
        at: mergedAt,
        by: presentAt(setting, author, mergedAt),
        squash: false,
      },
    },
    deletedAt: mergedAt + 1000,
  };
}

function stepOf({ kind }: ChangePurpose): 'commit' | 'pick' | 'revert' {
  if (kind === 'backport') return 'pick';
  return kind === 'revert' ? 'revert' : 'commit';
}
