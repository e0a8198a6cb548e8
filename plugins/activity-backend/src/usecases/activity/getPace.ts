import type { Pace } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillPace } from '../../reads/fillPace';
import { byWeekAndPart } from '../../store/operations/dimensions';
import { localDates } from '../../time/localDates';
import { paceOfQuarters } from '../../time/paceOfQuarters';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerQuestion } from './answerQuestion';
import { resolveWorkingHours } from './resolveWorkingHours';

/**
 * Activity inside working hours, in the evening, at night and on weekends, and its trend by week. It is told of whatever may
 * be told of by hour of the week, and says nothing of single people.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getPace(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
): Promise<Pace> {
  const hours = await services.database.read('resolveWorkingHours', tx =>
    resolveWorkingHours(tx, question.entity),
  );
  const { text: workingHours } = hours;
  // Part of the question, so that an answer by other hours is not taken for this one.
  const asked = { ...question, workingHours };
  return answerQuestion(services, credentials, asked, {
    operation: 'getPace',
    dimension: byWeekAndPart(paceOfQuarters(hours)),
    count: async (_tx, { clocks, include }, { counts }) => ({
      workingHours,
      ...fillPace(localDates(clocks), counts, include),
    }),
  });
}
