import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillMatrix } from '../../reads/fillMatrix';
import { byCell } from '../../store/operations/dimensions';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerQuestion } from './answerQuestion';

/**
 * Activity by hour of the week.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getHeatmap(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
): Promise<Heatmap> {
  return answerQuestion(services, credentials, question, {
    operation: 'getHeatmap',
    dimension: byCell,
    count: async (_tx, { include }, { counts }) => fillMatrix(counts, include),
  });
}
