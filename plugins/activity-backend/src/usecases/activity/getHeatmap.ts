import type { Heatmap } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { admit, type Answer } from '../../privacy/admit';
import { hideExcluded } from '../../privacy/hideExcluded';
import { countPeople } from '../../reads/countPeople';
import { fillMatrix } from '../../reads/fillMatrix';
import { countCells } from '../../store/operations/countCells';
import { readContributors } from '../../store/operations/readContributors';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { authoriseRead } from './authoriseRead';
import { describeAnswer } from './describeAnswer';
import { gatherEvidence } from './gatherEvidence';
import { planRead } from './planRead';
import { readCoverage } from './readCoverage';

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
  const { minimumGroupSize } = services.settings;
  const access = await authoriseRead(services, credentials, question.entity);
  const answer = await services.database.read(
    'getHeatmap',
    async (tx): Promise<Answer<Heatmap>> => {
      const plan = await planRead(tx, services, question, access);
      const { selection, include, subjects } = plan;
      const { matrix, total, excluded } = fillMatrix(
        await countCells(tx, selection),
        include,
      );
      const people = countPeople(
        await readContributors(tx, selection),
        include,
      );
      const dto = {
        ...describeAnswer(plan),
        matrix,
        total,
        excluded,
        contributors: people.contributors,
        ...(await readCoverage(tx, plan)),
      };
      return {
        dto,
        subjects,
        minimumGroupSize,
        evidence: await gatherEvidence(
          tx,
          access.caller,
          plan,
          question,
          people,
        ),
        withoutPeople: (whole, evidence) =>
          hideExcluded(whole, evidence, minimumGroupSize),
      };
    },
  );
  return admit(answer, access.caller);
}
