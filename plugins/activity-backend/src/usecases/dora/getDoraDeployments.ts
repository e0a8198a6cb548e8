import type {
  DoraDeployments,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { describeOddities } from '../../dora/preview/oddities';
import { sameNamedPlaces } from '../../dora/preview/sameNamedPlaces';
import type { Tx } from '../../store/Database';
import {
  countDeployments,
  listDeployments,
  type DeploymentMetric,
} from '../../store/dora/reads/listDeployments';
import type { ListedScope } from '../../store/dora/reads/ListedScope';
import { readListedDeployments } from '../../store/dora/reads/readListedDeployments';
import { readListedIncidents } from '../../store/dora/reads/readListedIncidents';
import { readOddities } from '../../store/dora/reads/readOddities';
import type { ActivityServices } from '../activity/ActivityServices';
import { askDora } from './askDora';
import { describeDeployment } from './describeDeployment';
import { describeDoraState } from './describeDoraState';
import { periodFrame } from '../periodFrame';
import type { DoraDeploymentsQuestion } from './DoraListQuestion';
import { readPage, readPosition, type DoraPosition } from './doraPage';
import type { DoraPlan } from './DoraPlan';
import { whyEmptyList } from './whyEmptyList';

/** What a list is of, by the metric that counts it. */
const names: Readonly<Record<DeploymentMetric, string>> = {
  'deployment-frequency': 'deployment',
  'change-fail-rate': 'failed deployment',
  'failed-deployment-recovery-time': 'failed deployment that has recovered',
  'deployment-rework-rate': 'deployment that is rework',
};

/**
 * The deployments of a period, or those of them that a metric counts; the latest first.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getDoraDeployments(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: DoraDeploymentsQuestion,
): Promise<DoraDeployments> {
  const position = readPosition('dora-deployments', question);
  return askDora(
    services,
    credentials,
    'getDoraDeployments',
    question,
    (tx, plan) => answer(tx, plan, question, position),
  );
}

async function answer(
  tx: Tx,
  plan: DoraPlan,
  { metric, limit }: DoraDeploymentsQuestion,
  position: DoraPosition,
): Promise<DoraDeployments> {
  const { services, period } = plan;
  const scope = { services, from: period.from, to: period.to };
  const filter = { scope, metric };
  const { page, total, nextCursor } = await readPage(position, limit, {
    count: () => countDeployments(tx, filter),
    read: place => listDeployments(tx, filter, place),
  });
  const refs = new Map(services.map(({ id, ref }) => [id, ref]));
  const listed = await readListedDeployments(tx, page);
  const incidents = await readListedIncidents(tx, page);
  const state = await describeDoraState(tx, plan);
  return {
    ...periodFrame(plan, {
      ...state,
      notes: [
        ...state.notes,
        ...(total === 0 ? await whyEmptyList(tx, plan, names[metric]) : []),
        ...(await oddities(tx, scope)),
      ],
    }),
    items: listed.map((deployment, place) =>
      describeDeployment(
        deployment,
        refs.get(deployment.serviceId)!,
        incidents.get(place) ?? [],
      ),
    ),
    nextCursor,
    total,
  };
}

async function oddities(tx: Tx, scope: ListedScope): Promise<FlowReason[]> {
  const { places, ...counts } = await readOddities(tx, scope);
  const sameNamed = scope.services.flatMap(({ id }) =>
    sameNamedPlaces(places.filter(({ serviceId }) => serviceId === id)),
  );
  return describeOddities({
    ...counts,
    sameNamed: [...new Set(sameNamed)].sort(),
  });
}
