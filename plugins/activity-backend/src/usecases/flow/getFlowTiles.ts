import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { previousPeriod } from '../../flow/metrics/periods';
import { tilesOf } from '../../flow/metrics/tilesOf';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { periodFrame } from '../periodFrame';
import { explainedAnswer } from './explainedAnswer';
import { askFlow } from './askFlow';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowTilesQuestion } from './FlowQuestion';
import { gatherFlow } from './gatherFlow';
import { nameFew } from './nameFew';
import { statusNotes } from './statusNotes';

/**
 * Every metric of work items, or of changes, in one number each.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowTiles(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowTilesQuestion,
): Promise<FlowTiles> {
  return askFlow(services, credentials, 'getFlowTiles', question, answer);
}

async function answer(
  tx: Tx,
  plan: FlowPlan,
  question: FlowTilesQuestion,
): Promise<FlowTiles> {
  const { about, compare } = question;
  const { period, zone } = plan;
  const isCompared = compare !== undefined;
  const begin = isCompared ? previousPeriod(period, zone) : period;
  const stretch = { from: begin.from, to: period.to };
  const { state, tiles } = await gatherFlow(
    tx,
    plan,
    { about, stretch },
    async ({ topic, items, hidden }) => {
      const found = items.length;
      const described = await describeFlowState(tx, plan, {
        about,
        found,
        hidden,
      });
      const explained = explainedAnswer(plan, described, question, about);
      return {
        state: described,
        tiles: tilesOf(topic, items, { ...explained, period, isCompared }),
      };
    },
  );
  await nameFew(tx, about, [
    ...tiles,
    ...tiles.map(({ previous }) => previous),
  ]);
  const efficiency = tiles.find(({ id }) => id === 'flow-efficiency');
  const { notes, ...frame } = periodFrame(plan, state);
  return {
    ...frame,
    notes: [...notes, ...statusNotes(efficiency?.explain.statuses ?? [], true)],
    about,
    tiles,
  };
}
