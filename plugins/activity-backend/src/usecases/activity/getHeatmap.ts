import type {
  Heatmap,
  HeatmapPeriod,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillMatrix } from '../../reads/fillMatrix';
import { scaleMatrix } from '../../reads/scaleMatrix';
import { byCell } from '../../store/operations/dimensions';
import { hoursOfCells } from '../../time/hoursOfCells';
import type { HeatmapQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerQuestion } from './answerQuestion';
import { questionBefore } from './questionBefore';

/**
 * Activity by hour of the week, on request with that of the range of equal length before. What may not be told of that one
 * is refused as a whole: the question without it can still be asked.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getHeatmap(
  services: ActivityServices,
  credentials: BackstageCredentials,
  { compare, ...question }: HeatmapQuestion,
): Promise<Heatmap> {
  const heatmap = await countHours(services, credentials, question);
  if (!compare) return heatmap;
  const previous = await countHours(
    services,
    credentials,
    questionBefore(question, heatmap),
  );
  return { ...heatmap, previous };
}

function countHours(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: Omit<HeatmapQuestion, 'compare'>,
): Promise<HeatmapPeriod> {
  const { value = 'count' } = question;
  return answerQuestion(services, credentials, question, {
    operation: 'getHeatmap',
    dimension: () => byCell,
    count: async (_tx, { clocks, include }, { counts }) => {
      const { matrix, ...sums } = fillMatrix(counts, include);
      const hours = value === 'rate' ? hoursOfCells(clocks) : [];
      const scale = { total: sums.total, hours };
      return { value, matrix: scaleMatrix(matrix, value, scale), ...sums };
    },
  });
}
