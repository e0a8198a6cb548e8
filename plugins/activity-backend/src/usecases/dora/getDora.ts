import type { Dora } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { explainDora } from '../../dora/explain/explainDora';
import type { MetricsRequest } from '../../dora/metrics/metricsOf';
import {
  intervalOf,
  stretchesOf,
  withWeeks,
} from '../../dora/metrics/periodsOfDora';
import { whyNoTotal } from '../../dora/words/whyNoTotal';
import { previousPeriod } from '../../flow/metrics/periods';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { note } from '../workItems/WorkNote';
import { askDora } from './askDora';
import { describeDoraState } from './describeDoraState';
import { describeService } from './describeService';
import { periodFrame } from '../periodFrame';
import type { DoraPlan } from './DoraPlan';
import type { DoraMetricsQuestion } from './DoraQuestion';
import { gatherDora } from './gatherDora';

/**
 * The five metrics of DORA, of each service by itself.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getDora(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: DoraMetricsQuestion,
): Promise<Dora> {
  const { doraBands } = services.settings;
  return askDora(services, credentials, 'getDora', question, (tx, plan) =>
    answer(tx, plan, question, doraBands),
  );
}

async function answer(
  tx: Tx,
  plan: DoraPlan,
  question: DoraMetricsQuestion,
  bands: MetricsRequest['bands'],
): Promise<Dora> {
  const { period, zone } = plan;
  const interval = question.interval ?? intervalOf(period);
  const previous = question.compare && previousPeriod(period, zone);
  const stretches = stretchesOf(period, zone, interval, plan.services.length);
  const request: MetricsRequest = {
    period: withWeeks(period, zone),
    previous: previous && withWeeks(previous, zone),
    stretches,
    bands,
  };
  const state = await describeDoraState(tx, plan);
  const gathered = await gatherDora(tx, plan, previous?.from);
  if (stretches.length === 0) {
    state.notes.push(
      note(
        'no-trend',
        `There are too many services for every ${interval} of so long a time to be told: ask for fewer services, or for a shorter period, to see how they develop`,
      ),
    );
  }
  return {
    ...periodFrame(plan, state),
    interval,
    services: gathered.map(each => describeService(each, request)),
    noTotal: whyNoTotal(plan.services.length),
    bands: bands
      ? { id: bands.id, date: bands.date, source: bands.source }
      : null,
    explain: explainDora({
      entity: plan.entity?.ref,
      from: period.from,
      to: period.to,
      zone,
    }),
  };
}
