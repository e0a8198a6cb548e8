import type { Pace } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { fillPace } from '../../reads/fillPace';
import { byWeekAndPart } from '../../store/operations/dimensions';
import { localDates } from '../../time/localDates';
import { paceOfQuarters } from '../../time/paceOfQuarters';
import { parseWorkingHours } from '../../time/WorkingHours';
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
  return answerQuestion(services, credentials, question, {
    operation: 'getPace',
    // An answer by other hours is another answer.
    readBasis: async (tx, entityRef) =>
      (await resolveWorkingHours(tx, entityRef)).text,
    dimension: text => byWeekAndPart(paceOfQuarters(parseWorkingHours(text)!)),
    count: async (_tx, { clocks, include }, { counts, basis }) => ({
      workingHours: basis,
      ...fillPace(localDates(clocks), counts, include),
    }),
  });
}
