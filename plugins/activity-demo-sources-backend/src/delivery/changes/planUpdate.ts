import { dependencyBot } from '../../company';
import { ChangePlan } from '../ChangePlan';
import { draw, Setting } from './Setting';
import { peopleOf, Week } from './Week';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A bot updates a dependency, and moves its branch along until somebody has a look. */
export function planUpdate(setting: Setting, week: Week): ChangePlan {
  const random = draw(setting, 'update', week.index);
  const by = dependencyBot;
  const startedAt = week.from + random.below(5 * 24 * 60) * minuteMs;
  const openedAt = startedAt + 20_000;
  const [reviewer] = peopleOf(setting, week);
  const looked = setting.crew.act(
    reviewer,
    openedAt + random.between(1, 90) * hourMs,
    random,
  );
  const kind = random.pickWeighted([
    ['merged' as const, 70],
    ['closed' as const, 22],
    [undefined, 8],
  ]);
  const movedAt = openedAt + Math.floor((looked.at - openedAt) / 2);
  return {
    key: `u${week.index}`,
    purpose: { kind: 'dependency' },
    author: by,
    target: { kind: 'default' },
    startedAt,
    straight: false,
    steps: [
      { kind: 'commit', at: startedAt, by },
      { kind: 'push', at: startedAt + 4000, by },
      { kind: 'rebase', at: movedAt, by },
      { kind: 'push', at: movedAt + 3000, by },
    ],
    request: {
      openedAt,
      draft: false,
      reviews:
        kind === 'merged'
          ? [{ kind: 'approved', at: looked.at - 30_000, by: looked.by }]
          : [],
      end: kind && { kind, at: looked.at, by: looked.by, squash: false },
    },
    ...(kind && { deletedAt: looked.at + 1000 }),
  };
}
