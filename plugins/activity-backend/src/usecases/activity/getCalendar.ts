import type { Calendar } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { admit, type Answer } from '../../privacy/admit';
import { hideExcluded } from '../../privacy/hideExcluded';
import { hideSmallDays } from '../../privacy/hideSmallDays';
import { countPeople } from '../../reads/countPeople';
import { fillDays } from '../../reads/fillDays';
import type { Tx } from '../../store/Database';
import { countDayPeople } from '../../store/operations/countDayPeople';
import { countDays } from '../../store/operations/countDays';
import { readContributors } from '../../store/operations/readContributors';
import { countedClassValues } from '../../store/scopedEvents/eventClassValues';
import { dateOfDay } from '../../time/dayNumbers';
import { localDates } from '../../time/localDates';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { authoriseRead } from './authoriseRead';
import { describeAnswer } from './describeAnswer';
import { gatherEvidence } from './gatherEvidence';
import { planRead, type ReadPlan } from './planRead';
import { readCoverage } from './readCoverage';

/** Above this many contributors in the range, those of each day are not counted: it would read every event. */
const mostContributorsByDay = 500;

/**
 * Activity by local day.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getCalendar(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
): Promise<Calendar> {
  const { minimumGroupSize } = services.settings;
  const access = await authoriseRead(services, credentials, question.entity);
  const answer = await services.database.read(
    'getCalendar',
    async (tx): Promise<Answer<Calendar>> => {
      const plan = await planRead(tx, services, question, access);
      const { selection, include, subjects } = plan;
      const people = countPeople(
        await readContributors(tx, selection),
        include,
      );
      const byDay = await readDayPeople(tx, plan, people.contributors);
      const { days, total, excluded } = fillDays(
        localDates(plan.clocks),
        await countDays(tx, selection),
        byDay,
        include,
      );
      const peopleByDate = new Map(
        byDay?.map(({ day, people: n }) => [dateOfDay(day), n]),
      );
      return {
        dto: {
          ...describeAnswer(plan),
          days,
          total,
          excluded,
          contributors: people.contributors,
          ...(await readCoverage(tx, plan)),
        },
        subjects,
        minimumGroupSize,
        evidence: await gatherEvidence(
          tx,
          access.caller,
          plan,
          question,
          people,
        ),
        withoutPeople: (whole, evidence) => ({
          ...hideExcluded(whole, evidence, minimumGroupSize),
          days: hideSmallDays(whole.days, peopleByDate, minimumGroupSize),
        }),
      };
    },
  );
  return admit(answer, access.caller);
}

async function readDayPeople(
  tx: Tx,
  { selection, include }: ReadPlan,
  contributors: number,
) {
  if (contributors > mostContributorsByDay) return undefined;
  return countDayPeople(tx, selection, countedClassValues(include));
}
