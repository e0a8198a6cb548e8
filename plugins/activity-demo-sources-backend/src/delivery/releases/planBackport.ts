import { Random } from '../../chance';
import { Instant } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { Setting } from '../changes/Setting';
import { planRepair } from './planRepair';

const minuteMs = 60_000;

/** Copies a change to the branch of a version: in a merge request, or pushed there by whoever was asked. */
export function planBackport(
  setting: Setting,
  options: { change: ChangePlan; line: string; at: Instant },
  random: Random,
): { change: ChangePlan; at: Instant } {
  const { change, line } = options;
  const { by: author, at } = setting.crew.act(
    change.author,
    options.at,
    random,
  );
  const startedAt = Math.ceil(at / 1000) * 1000;
  const openedAt = startedAt + random.between(5, 40) * minuteMs;
  const mergedAt = openedAt + random.between(10, 240) * minuteMs;
  const target = { kind: 'release', line } as const;
  const key = `b${change.key}-${line}`;
  const purpose = { kind: 'backport', of: change.key } as const;
  if (random.percent(30)) {
    const steps = [
      { kind: 'pick', at: startedAt + 1000, by: author },
      { kind: 'push', at: openedAt, by: author },
    ] as const;
    return {
      at: openedAt,
      change: {
        key,
        purpose,
        author,
        target,
        startedAt,
        steps,
        straight: true,
      },
    };
  }
  const reviewer = random.percent(60) ? setting.crew.lead : undefined;
  return {
    at: mergedAt,
    change: planRepair(
      setting,
      {
        key,
        purpose,
        target,
        author,
        startedAt,
        openedAt,
        mergedAt,
        ...(reviewer !== author && { reviewer }),
      },
      random,
    ),
  };
}
