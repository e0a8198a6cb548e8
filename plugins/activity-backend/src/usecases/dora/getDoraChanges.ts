import type { DoraChanges } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import { countChanges, listChanges } from '../../store/dora/reads/listChanges';
import { readListedChanges } from '../../store/dora/reads/readListedChanges';
import type { ActivityServices } from '../activity/ActivityServices';
import { askDora } from './askDora';
import { describeDeployedChange } from './describeDeployedChange';
import { describeDoraState } from './describeDoraState';
import { periodFrame } from '../periodFrame';
import type { DoraChangesQuestion } from './DoraListQuestion';
import { readPage, readPosition, type DoraPosition } from './doraPage';
import type { DoraPlan } from './DoraPlan';
import { whyEmptyList } from './whyEmptyList';

/**
 * The changes whose deployment is in a period, each at the first that contains it; those without a lead time among them, with their defects.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getDoraChanges(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: DoraChangesQuestion,
): Promise<DoraChanges> {
  const position = readPosition('dora-changes', question);
  return askDora(
    services,
    credentials,
    'getDoraChanges',
    question,
    (tx, plan) => answer(tx, plan, question, position),
  );
}

async function answer(
  tx: Tx,
  plan: DoraPlan,
  { deployments, sort, limit }: DoraChangesQuestion,
  position: DoraPosition,
): Promise<DoraChanges> {
  const { services, period } = plan;
  const scope = { services, from: period.from, to: period.to };
  const filter = { scope, deployments };
  const { page, total, nextCursor } = await readPage(position, limit, {
    count: () => countChanges(tx, filter),
    read: place => listChanges(tx, filter, { order: sort, ...place }),
  });
  const refs = new Map(services.map(({ id, ref }) => [id, ref]));
  const listed = await readListedChanges(tx, page);
  const state = await describeDoraState(tx, plan);
  if (total === 0) {
    const why = await whyEmptyList(tx, plan, 'change that was deployed');
    state.notes.push(...why);
  }
  return {
    ...periodFrame(plan, state),
    items: listed.map(change =>
      describeDeployedChange(change, refs.get(change.serviceId)!),
    ),
    nextCursor,
    total,
  };
}
