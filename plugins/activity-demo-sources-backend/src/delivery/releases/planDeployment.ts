import { Random } from '../../chance';
import { Instant, PersonId } from '../../model';
import { PipelineKey } from '../RepositoryPlan';
import { Deployed } from './Deployed';
import { UnnumberedDeployment } from './ReleaseRecord';

/** A deployment from its creation to its end. */
export function planDeployment(
  options: Pick<
    UnnumberedDeployment,
    'environment' | 'of' | 'by' | 'tag' | 'pipeline' | 'purpose'
  > & {
    at: Instant;
    /** The ones that have to succeed do: rollbacks and hotfixes. */
    certain?: boolean;
  },
  random: Random,
): { deployment: UnnumberedDeployment; endedAt: Instant; ok: boolean } {
  const { at, certain, ...rest } = options;
  const startedAt = at + 2000 + random.below(20_000);
  const endedAt = startedAt + random.between(60, 480) * 1000;
  const lots = [
    ['canceled', 2],
    ['failed', 6],
    ['success', 92],
  ] as const;
  const drawn = random.pickWeighted<(typeof lots)[number][0]>(lots);
  const status = certain ? 'success' : drawn;
  return {
    deployment: {
      ...rest,
      broke: false,
      statuses: [
        { at, status: 'created' },
        { at: startedAt, status: 'running' },
        { at: endedAt, status },
      ],
    },
    endedAt,
    ok: status === 'success',
  };
}

/** Brings something to staging once its pipeline is through. */
export function planStaging(
  what: Deployed,
  options: { by: PersonId; pipeline: PipelineKey; builtAt: Instant },
  random: Random,
): UnnumberedDeployment {
  const { by, pipeline, builtAt } = options;
  return planDeployment(
    {
      ...what,
      at: builtAt + 3000,
      environment: 'staging',
      by,
      pipeline,
      purpose: 'ordinary',
    },
    random,
  ).deployment;
}
