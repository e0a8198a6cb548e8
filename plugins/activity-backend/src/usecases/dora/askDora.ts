import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import type { ActivityServices } from '../activity/ActivityServices';
import { authoriseRead, readableAmong } from '../activity/authoriseRead';
import { readAboutEntity } from '../activity/readAboutEntity';
import type { DoraPlan } from './DoraPlan';
import type { DoraQuestion } from './DoraQuestion';
import { planDora } from './planDora';
import { resolveServiceRefs } from './resolveServiceRefs';

const kinds = ['group', 'component', 'system', 'domain'];

/**
 * Answers a question about deployments, if the caller may ask it. Services are listed one by one, so each of them has to be readable:
 * that the whole is, of which they are parts, is not enough. Only what is readable is in the plan.
 *
 * @param operation - what the database calls it if it fails
 * @throws InputError, NotFoundError, Refusal, and whatever `answer` throws
 */
export async function askDora<Question extends DoraQuestion, Answer>(
  services: ActivityServices,
  credentials: BackstageCredentials,
  operation: string,
  question: Question,
  answer: (tx: Tx, plan: DoraPlan, question: Question) => Promise<Answer>,
): Promise<Answer> {
  refuseUser(question.entity);
  await authoriseRead(services, credentials, question.entity);
  const { entity, refs } = await readAboutEntity(
    services,
    'resolveServiceRefs',
    question.entity,
    async (tx, found) => {
      refuseOtherKinds(found);
      return { entity: found, refs: await resolveServiceRefs(tx, found) };
    },
  );
  const readable = await readableRefs(services, credentials, entity, refs);
  return services.database.read(operation, async tx => {
    const plan = await planDora(tx, services, question, {
      entity,
      readable,
      hidden: refs.length - readable.length,
    });
    return answer(tx, plan, question);
  });
}

async function readableRefs(
  services: ActivityServices,
  credentials: BackstageCredentials,
  entity: CatalogEntity | undefined,
  refs: string[],
): Promise<string[]> {
  // It has been asked for by its name, and was allowed.
  if (entity?.kind === 'component') return refs;
  const readable = await readableAmong(services, credentials, refs);
  return refs.filter(ref => readable.refs.has(ref));
}

function refuseUser(entity: string | undefined) {
  if (entity?.startsWith('user:')) {
    throw new InputError(
      "Invalid 'entity': numbers about deployments are not given of one person; ask for a Component or a Group",
    );
  }
}

function refuseOtherKinds(entity: CatalogEntity | undefined) {
  if (entity && !kinds.includes(entity.kind)) {
    throw new InputError(
      `Invalid 'entity': ${entity.ref} is none of ${kinds.join(', ')}`,
    );
  }
}
