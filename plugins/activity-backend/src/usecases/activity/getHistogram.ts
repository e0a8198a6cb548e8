import type { Histogram } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillMatrix } from '../../reads/fillMatrix';
import { sumMatrix } from '../../reads/sumMatrix';
import { countCells } from '../../store/operations/countCells';
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
    count: async (tx, { selection, include }) => {
      const { matrix, ...sums } = fillMatrix(
        await countCells(tx, selection),
        include,
      );
      return { dimension, bins: sumMatrix(matrix, dimension), ...sums };
    },
  });
}
