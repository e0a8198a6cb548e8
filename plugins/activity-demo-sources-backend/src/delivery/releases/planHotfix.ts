import { Instant, PersonId } from '../../model';
import { draw, Setting } from '../changes/Setting';
import { planMainPipeline } from '../pipelines/planMainPipeline';
import { Deployed, lineOf } from './Deployed';
import { planDeployment } from './planDeployment';
import { planRepair } from './planRepair';
import { planVersion } from './planVersion';
import { Landed, ReleaseRecord } from './ReleaseRecord';

const minuteMs = 60_000;

/**
 * A repair of what is in production: merged to the default branch, brought to the branch of the version if there is one,
 * deployed at once.
 */
export function planHotfix(
  setting: Setting,
  record: ReleaseRecord,
  options: {
    ordinal: number;
    /** The failure's. */
    key: string;
    noticedAt: Instant;
    by: PersonId;
    patch?: string;
  },
): {
  landed: Landed & { readonly built: true };
  recoveredAt: Instant;
  deployed: Deployed;
} {
  const { ordinal, key, noticedAt, by: author, patch } = options;
  const random = draw(setting, 'hotfix', ordinal);
  // The incident is written down first, and has a key by then.
  const startedAt = noticedAt + random.between(12, 25) * minuteMs;
  const openedAt = startedAt + random.between(6, 40) * minuteMs;
  const mergedAt = openedAt + random.between(4, 35) * minuteMs;
  const change = planRepair(
    setting,
    {
      key: `h${ordinal}`,
      purpose: { kind: 'hotfix', failure: key },
      target: { kind: 'default' },
      author,
      startedAt,
      openedAt,
      mergedAt,
    },
    random,
  );
  const built = planMainPipeline(setting, {
    key: `main/${change.key}`,
    branch: { kind: 'default' },
    at: mergedAt,
    by: author,
    certain: true,
  });
  record.changes.push(change);
  record.pipelines.push(built.pipeline);
  const landed = { change, at: mergedAt, built: true } as const;
  let deployed: Deployed = {
    of: { branch: { kind: 'default' }, at: mergedAt },
  };
  let pipeline = built;
  if (patch !== undefined) {
    const branch = { kind: 'release', line: lineOf(patch) } as const;
    const backport = planRepair(
      setting,
      {
        key: `b${change.key}`,
        purpose: { kind: 'backport', of: change.key },
        target: branch,
        author,
        startedAt: mergedAt + 2 * minuteMs,
        openedAt: mergedAt + 4 * minuteMs,
        mergedAt: mergedAt + random.between(6, 20) * minuteMs,
      },
      random,
    );
    const cutAt = (backport.request?.end?.at ?? mergedAt) + 3 * minuteMs;
    const version = planVersion(setting, patch, cutAt);
    record.changes.push(backport);
    record.versions.push(version.plan);
    record.pipelines.push(version.built.pipeline);
    deployed = version.deployable;
    pipeline = version.built;
  }
  const { deployment, endedAt } = planDeployment(
    {
      ...deployed,
      at: pipeline.endedAt + random.between(20, 90) * 1000,
      environment: 'production',
      by: author,
      pipeline: pipeline.pipeline.key,
      purpose: 'hotfix',
      certain: true,
    },
    random,
  );
  record.deployments.push(deployment);
  return { landed, recoveredAt: endedAt, deployed };
}
