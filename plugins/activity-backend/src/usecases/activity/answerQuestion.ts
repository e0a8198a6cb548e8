import type {
  Coverage,
  ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { admit, type Answer } from '../../privacy/admit';
import { readsFreely } from '../../privacy/Caller';
import { hideExcluded } from '../../privacy/hideExcluded';
import { countPeople, type PeopleCount } from '../../reads/countPeople';
import type { Tx } from '../../store/Database';
import { readContributors } from '../../store/operations/readContributors';
import {
  allClassValues,
  countedClassValues,
} from '../../store/scopedEvents/eventClassValues';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { answerFromCache } from './answerFromCache';
import { authoriseRead, type Access } from './authoriseRead';
import { describeAnswer } from './describeAnswer';
import { gatherEvidence } from './gatherEvidence';
import { planRead, type ReadPlan } from './planRead';
import { readCoverage } from './readCoverage';

/** What is counted for every kind of answer. */
export interface Sums {
  total: number;
  excluded: ExcludedCounts;
}

/** What every kind of answer has, beside what it has of its own. */
export interface CommonAnswer extends Sums, ReturnType<typeof describeAnswer> {
  contributors: number | null;
  dataAsOf: string | null;
  coverage: Coverage;
}

/** A kind of answer: what it counts, and what of it is hidden from callers who may not read about people. */
export interface AnswerKind<Counted extends Sums> {
  operation: string;
  count: (tx: Tx, plan: ReadPlan, people: PeopleCount) => Promise<Counted>;
  hide?: (
    answer: CommonAnswer & Counted,
    minimumGroupSize: number,
  ) => CommonAnswer & Counted;
}

/**
 * Answers a question: authorises, plans, counts, and admits; or gives an answer that was given before to the same question
 * on the same data.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function answerQuestion<Counted extends Sums>(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
  kind: AnswerKind<Counted>,
): Promise<CommonAnswer & Counted> {
  const access = await authoriseRead(services, credentials, question.entity);
  return answerFromCache(services, access, question, kind.operation, () =>
    answerFromStore(services, access, question, kind),
  );
}

async function answerFromStore<Counted extends Sums>(
  services: ActivityServices,
  access: Access,
  question: ActivityQuestion,
  kind: AnswerKind<Counted>,
): Promise<{ answer: CommonAnswer & Counted; plan: ReadPlan }> {
  const { minimumGroupSize } = services.settings;
  const { hide = whole => whole } = kind;
  const { caller } = access;
  const { plan, ...answer } = await services.database.read(
    kind.operation,
    async (
      tx,
    ): Promise<Answer<CommonAnswer & Counted> & { plan: ReadPlan }> => {
      const planned = await planRead(tx, services, question, access);
      const { selection, include, subjects } = planned;
      // Only to callers who may not read about people does it matter whose events are left out.
      const classes = readsFreely(caller, subjects)
        ? countedClassValues(include)
        : allClassValues;
      const people = countPeople(
        await readContributors(tx, selection, classes, services.directory),
        include,
      );
      const dto = {
        ...describeAnswer(planned),
        ...(await kind.count(tx, planned, people)),
        contributors: people.contributors,
        ...(await readCoverage(tx, planned)),
      };
      return {
        plan: planned,
        dto,
        subjects,
        minimumGroupSize,
        evidence: await gatherEvidence(
          tx,
          services,
          caller,
          planned,
          question,
          people,
        ),
        withoutPeople: (whole, evidence) =>
          hide(
            hideExcluded(whole, evidence, minimumGroupSize),
            minimumGroupSize,
          ),
      };
    },
  );
  return { answer: admit(answer, caller), plan };
}
