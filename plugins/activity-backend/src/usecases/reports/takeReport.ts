import type { ReportReceipt } from '@activity-insights/plugin-activity-common';
import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { enqueueServices } from '../../store/dora/queue/enqueueServices';
import { findService } from '../../store/reports/findService';
import { keepReport } from '../../store/reports/keepReport';
import type { ReportName, ReportTable } from '../../store/reports/ReportTable';
import { readAboutEntity } from '../activity/readAboutEntity';
import { audited, type AuditedAction, type OpenAudit } from '../audited';
import { authoriseIngest } from './authoriseIngest';
import type { ReportServices } from './ReportServices';

/** Who reports: users and services. */
export type Reporter = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** What is reported, and what is to be made of it. */
export interface ReportOrder<T> {
  eventId: Extract<
    AuditedAction['eventId'],
    'deployment-report' | 'incident-report'
  >;
  table: ReportTable<T>;
  name: ReportName;
  decide: (stored: T | undefined) => T;
}

/**
 * Keeps a report, and has the service computed anew that it is about. The audit trail learns who reports on which Component by which
 * key, and none of the texts.
 *
 * @throws NotFoundError if the catalog has no such Component
 * @throws Refusal (HTTP 403, `not-permitted`), and whatever `decide` throws
 */
export async function takeReport<T>(
  services: ReportServices,
  reporter: Reporter,
  order: ReportOrder<T>,
  openAudit: OpenAudit,
): Promise<ReportReceipt> {
  const { eventId, table, name, decide } = order;
  const { component, key } = name;
  return audited(
    openAudit,
    { eventId, severityLevel: 'low', meta: { component, key } },
    async () => {
      await authoriseIngest(services, reporter);
      await readAboutEntity(services, 'readEntity', component, async () => {});
      const reporting = { by: subjectOf(reporter), at: services.now() };
      const { outcome, isService } = await services.database.write(
        'keepReport',
        async tx => {
          const kept = await keepReport(tx, table, name, decide, reporting);
          const service = await findService(tx, component);
          if (service !== undefined && kept !== 'unchanged') {
            await enqueueServices(tx, [service]);
          }
          return { outcome: kept, isService: service !== undefined };
        },
      );
      // Also of what is unchanged: it may have failed when this was reported before. All of a new service is computed.
      if (!isService) await services.keepServices();
      if (!isService || outcome !== 'unchanged') services.wake();
      return { key, component, outcome };
    },
    ({ outcome }) => ({ outcome }),
  );
}

function subjectOf({ principal }: Reporter): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
