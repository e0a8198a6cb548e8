import {
  activityAdminPermission,
  type HarvestStreamList,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readHarvestStreams } from '../../store/operations/readHarvestStreams';
import type { ActivityQuestion } from '../activity/ActivityQuestion';
import type { ActivityServices } from '../activity/ActivityServices';
import { authoriseRead } from '../activity/authoriseRead';
import { planTopic } from '../activity/planTopic';
import { readAboutEntity } from '../activity/readAboutEntity';

/** What streams are listed with. */
export type StreamServices = Pick<
  ActivityServices,
  'database' | 'permissions' | 'ensureEntity' | 'settings' | 'now'
>;

/**
 * The state of every stream, or of those that answers about an entity go by: of the projects that are mapped to it, or of all
 * of them if it is about people, who may be active anywhere. Messages of errors are for administrators only.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function listStreams(
  services: StreamServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
): Promise<HarvestStreamList> {
  const streams = await readStreams(services, credentials, question);
  const [{ result }] = await services.permissions.authorize(
    [{ permission: activityAdminPermission }],
    { credentials },
  );
  const isAdmin = result === AuthorizeResult.ALLOW;
  const items = streams.map(stream => ({
    ...stream,
    error:
      stream.error && !isAdmin ? { code: stream.error.code } : stream.error,
  }));
  return { items, total: items.length };
}

async function readStreams(
  services: StreamServices,
  credentials: BackstageCredentials,
  question: ActivityQuestion,
) {
  const { database } = services;
  if (question.entity === undefined) {
    return database.read('readHarvestStreams', tx => readHarvestStreams(tx));
  }
  const access = await authoriseRead(services, credentials, question.entity);
  return readAboutEntity(
    services,
    'readHarvestStreams',
    question.entity,
    async (tx, entity) => {
      const topic = await planTopic(tx, services, question, access, entity);
      return readHarvestStreams(tx, topic.scope);
    },
  );
}
