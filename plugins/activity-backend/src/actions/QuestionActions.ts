import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import type { PersonRead } from '../usecases/activity/auditPersonRead';

/** What an action that answers a question needs. */
export interface QuestionActions {
  actionsRegistry: ActionsRegistryService;
  services: ActivityServices;
  /** Answers a question, and tells the audit trail if it is about single people. */
  audited: <T>(
    queryType: string,
    question: PersonRead['question'],
    credentials: BackstageCredentials,
    answer: () => Promise<T>,
  ) => Promise<T>;
}

/** What all of them are. */
export const readsOnly = {
  readOnly: true,
  destructive: false,
  idempotent: true,
};
