import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { readAboutEntity } from '../activity/readAboutEntity';
import { authoriseFlow } from './authoriseFlow';
import type { FlowPlan } from './FlowPlan';
import type { FlowQuestion } from './FlowQuestion';
import { planFlow } from './planFlow';

/**
 * Answers a question about flow in one transaction, if the caller may ask it.
 *
 * @param operation - what the database calls it if it fails
 * @throws InputError, NotFoundError, Refusal, and whatever `answer` throws
 */
export async function askFlow<Question extends FlowQuestion, Answer>(
  services: ActivityServices,
  credentials: BackstageCredentials,
  operation: string,
  question: Question,
  answer: (tx: Tx, plan: FlowPlan, question: Question) => Promise<Answer>,
): Promise<Answer> {
  const access = await authoriseFlow(services, credentials, question.entity);
  return readAboutEntity(
    services,
    operation,
    question.entity,
    async (tx, entity) => {
      const plan = await planFlow(tx, services, access, question, entity);
      return answer(tx, plan, question);
    },
  );
}
