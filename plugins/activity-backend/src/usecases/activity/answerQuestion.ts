import type { ExcludedCounts } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { admit } from '../../privacy/admit';
import { readsFreely } from '../../privacy/Caller';
import { hideExcluded } from '../../privacy/hideExcluded';
import { countPeople, type PeopleCount } from '../../reads/countPeople';
import type { Tx } from '../../store/Database';
import {
  countActivity,
  type Activity,
} from '../../store/operations/countActivity';
import type { Dimension } from '../../store/operations/dimensions';
import {
  allClassValues,
  countedClassValues,
} from '../../store/scopedEvents/eventClassValues';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import {
  answerFromCache,
  type AnswerSearch,
  type AnswerTopic,
} from './answerFromCache';
import { authoriseRead, type Access } from './authoriseRead';
import { describeAnswer } from './describeAnswer';
import {
  describeFreshness,
  isMapped,
  type Freshness,
} from './describeFreshness';
import { gatherEvidence } from './gatherEvidence';
import { planRead, type ReadPlan } from './planRead';

/** What is counted for every kind of answer. */
export interface Sums {
  total: number;
  excluded: ExcludedCounts;
}

/** What every kind of answer has, beside what it has of its own. */
export interface CommonAnswer
  extends Sums,
    Freshness,
    ReturnType<typeof describeAnswer> {
  contributors: number | null;
}

/** A kind of answer: what it counts, and what of it is hidden from callers who may not read about people. */
export interface AnswerKind<Counted extends Sums>
  extends Pick<
    AnswerSearch<CommonAnswer & Counted>,
    'operation' | 'readBasis'
  > {
  /** By what events are counted, given the basis of the answer. */
  dimension: (basis: string) => Dimension;
  count: (
    tx: Tx,
    plan: ReadPlan,
    counted: Pick<Activity, 'counts'> & { people: PeopleCount; basis: string },
  ) => Promise<Counted>;
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
  const { operation, readBasis } = kind;
  return answerFromCache(services, access, question, {
    operation,
    readBasis,
    find: (tx, topic) =>
      countAnswer(tx, services, question, access, topic, kind),
  });
}

async function countAnswer<Counted extends Sums>(
  tx: Tx,
  services: ActivityServices,
  question: ActivityQuestion,
  { caller }: Access,
  topic: AnswerTopic,
  kind: AnswerKind<Counted>,
): Promise<CommonAnswer & Counted> {
  const { minimumGroupSize } = services.settings;
  const { hide = whole => whole } = kind;
  const plan = await planRead(tx, topic, question);
  const { scope, selection, include, subjects } = plan;
  // Only to callers who may not read about people does it matter whose events are left out.
  const classes = readsFreely(caller, subjects)
    ? countedClassValues(include)
    : allClassValues;
  const { counts, contributors } = await countActivity(
    tx,
    selection,
    kind.dimension(topic.basis),
    classes,
    services.directory,
  );
  const people = countPeople(contributors, include);
  const mapped = isMapped(scope, topic.streams);
  const dto: CommonAnswer & Counted = {
    ...describeAnswer(plan),
    ...(await kind.count(tx, plan, { counts, people, basis: topic.basis })),
    contributors: people.contributors,
    ...describeFreshness(topic.streams, topic, mapped),
  };
  const evidence = await gatherEvidence(
    tx,
    services,
    caller,
    plan,
    question,
    people,
  );
  return admit(
    {
      dto,
      subjects,
      minimumGroupSize,
      evidence,
      withoutPeople: (whole, known) =>
        hide(hideExcluded(whole, known, minimumGroupSize), minimumGroupSize),
    },
    caller,
  );
}
