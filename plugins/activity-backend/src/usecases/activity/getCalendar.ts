import type { Calendar } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { hideSmallDays } from '../../privacy/hideSmallDays';
import { fillDays } from '../../reads/fillDays';
import type { DayPeople } from '../../reads/counts';
import { countDayPeople } from '../../store/operations/countDayPeople';
import { byDay } from '../../store/operations/dimensions';
import { countedClassValues } from '../../store/scopedEvents/eventClassValues';
import { dateOfDay } from '../../time/dayNumbers';
import { localDates } from '../../time/localDates';
import type { CalendarQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerQuestion } from './answerQuestion';

/** Above this many contributors in the range, those of each day are counted on request only: it reads every event. */
const mostContributorsByDay = 500;

/**
 * Activity by local day.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getCalendar(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: CalendarQuestion,
): Promise<Calendar> {
  let daily: DayPeople[] | undefined;
  return answerQuestion(services, credentials, question, {
    operation: 'getCalendar',
    dimension: () => byDay,
    count: async (tx, plan, { counts, people }) => {
      const asked =
        question.contributors === 'day' ||
        people.contributors <= mostContributorsByDay;
      daily = asked
        ? await countDayPeople(
            tx,
            plan.selection,
            countedClassValues(plan.include),
            services.directory,
          )
        : undefined;
      return fillDays(localDates(plan.clocks), counts, daily, plan.include);
    },
    hide: (answer, minimumGroupSize) => {
      const peopleByDate = new Map(
        daily?.map(({ day, people }) => [dateOfDay(day), people]),
      );
      const days = hideSmallDays(answer.days, peopleByDate, minimumGroupSize);
      return { ...answer, days };
    },
  });
}
