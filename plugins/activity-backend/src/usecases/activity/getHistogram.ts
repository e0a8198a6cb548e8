import type { Histogram } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillMatrix } from '../../reads/fillMatrix';
import { sumMatrix } from '../../reads/sumMatrix';
import { byCell } from '../../store/operations/dimensions';
import type { HistogramQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerQuestion } from './answerQuestion';

/**
 * Activity by hour of the day, or by day of the week.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getHistogram(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: HistogramQuestion,
): Promise<Histogram> {
  const { dimension } = question;
  return answerQuestion(services, credentials, question, {
    operation: 'getHistogram',
    dimension: () => byCell,
    count: async (_tx, { include }, { counts }) => {
      const { matrix, ...sums } = fillMatrix(counts, include);
      return { dimension, bins: sumMatrix(matrix, dimension), ...sums };
    },
  });
}
