import { longTailed } from '../../chance';
import { Instant } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { draw, presentAt, Setting } from '../changes/Setting';
import { Deployed } from './Deployed';
import { planDeployment } from './planDeployment';
import { planHotfix } from './planHotfix';
import { planRepair } from './planRepair';
import { Landed, ReleaseRecord, UnnumberedDeployment } from './ReleaseRecord';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What follows a deployment that broke something. */
export interface Aftermath {
  /** What comes to the default branch because of it, with its pipeline planned or not. */
  readonly landed: (Landed & { readonly built: boolean })[];
  /** Nothing else is deployed before. */
  readonly blockedUntil: Instant;
  /** What production runs in the end. */
  readonly deployed: Deployed;
  /** When the hotfix landed; none after a rollback. */
  readonly fixedAt?: Instant;
}

/** Plans how a failure is noticed and repaired, all of it at once: nothing that happens meanwhile changes it. */
export function planFailure(
  setting: Setting,
  record: ReleaseRecord,
  options: {
    /** How many there were before in this repository. */
    ordinal: number;
    deployment: UnnumberedDeployment;
    failedAt: Instant;
    before: Deployed;
    /** What was in it that production had not seen. */
    included: readonly Landed[];
    /** Where versions are deployed: the number of the one that repairs it. */
    nextPatch: () => string | undefined;
  },
): Aftermath {
  const { ordinal, deployment, failedAt, before, included } = options;
  const { crew, service } = setting;
  const random = draw(setting, 'failure', ordinal);
  const key = `${service.id}/f${ordinal}`;
  const noticedAt = failedAt + (2 + longTailed(random, 22)) * minuteMs;
  const by = presentAt(setting, crew.onCall(noticedAt) ?? crew.lead, noticedAt);
  const culprit = culpritOf(included, random.below(included.length));
  const rollback = random.percent(55);
  const failure = {
    key,
    service: service.id,
    deployment,
    failedAt,
    noticedAt,
    by,
    ...(culprit?.purpose.kind === 'item' && { culprit: culprit.purpose.item }),
  };
  if (!rollback) {
    const patch = options.nextPatch();
    const fixed = planHotfix(setting, record, {
      ordinal,
      key,
      noticedAt,
      by,
      patch,
    });
    const { recoveredAt } = fixed;
    record.failures.push({ ...failure, recoveredAt, kind: 'hotfix' });
    return {
      landed: [fixed.landed],
      blockedUntil: recoveredAt,
      deployed: fixed.deployed,
      fixedAt: fixed.landed.at,
    };
  }
  const back = planDeployment(
    {
      ...before,
      at: noticedAt + random.between(4, 15) * minuteMs,
      environment: 'production',
      by,
      purpose: 'rollback',
      certain: true,
    },
    random,
  );
  const recoveredAt = back.endedAt;
  record.deployments.push(back.deployment);
  record.failures.push({ ...failure, recoveredAt, kind: 'rollback' });
  if (!culprit || random.percent(20)) {
    const { at } = crew.act(crew.lead, recoveredAt + dayMs, random);
    return { landed: [], blockedUntil: at, deployed: before };
  }
  const started = crew.act(culprit.author, recoveredAt + 20 * minuteMs, random);
  const openedAt = started.at + random.between(6, 20) * minuteMs;
  const revert = planRepair(
    setting,
    {
      key: `r${ordinal}`,
      purpose: { kind: 'revert', of: culprit.key },
      target: { kind: 'default' },
      author: started.by,
      startedAt: started.at,
      openedAt,
      mergedAt: openedAt + random.between(15, 120) * minuteMs,
      reviewer: random.percent(70) ? by : undefined,
    },
    random,
  );
  record.changes.push(revert);
  const at = revert.request?.end?.at ?? openedAt;
  return {
    landed: [{ change: revert, at, built: false }],
    blockedUntil: at,
    deployed: before,
  };
}

/** Rather the work on an item than anything else. */
function culpritOf(
  included: readonly Landed[],
  place: number,
): ChangePlan | undefined {
  const items = included.filter(({ change }) => change.purpose.kind === 'item');
  const suspects = items.length > 0 ? items : included;
  return suspects[place % suspects.length]?.change;
}
