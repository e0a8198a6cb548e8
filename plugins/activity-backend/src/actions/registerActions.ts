import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { auditPersonRead } from '../usecases/activity/auditPersonRead';
import type { QuestionActions } from './QuestionActions';
import { registerCalendar } from './registerCalendar';
import { registerDoraDeployments } from './registerDoraDeployments';
import { registerDoraMetrics } from './registerDoraMetrics';
import { registerDoraPreview } from './registerDoraPreview';
import { registerEventList } from './registerEventList';
import { registerFlowForecast } from './registerFlowForecast';
import { registerFlowItems } from './registerFlowItems';
import { registerFlowMetrics } from './registerFlowMetrics';
import { registerFlowSeries } from './registerFlowSeries';
import { registerFreshness } from './registerFreshness';
import { registerHeatmapSummary } from './registerHeatmapSummary';
import { registerWorkItem } from './registerWorkItem';
import { registerWorkItemKeys } from './registerWorkItemKeys';
import { registerWorkSummary } from './registerWorkSummary';
import { registerWorkTree } from './registerWorkTree';

/** What the actions need. */
export interface ActionOptions extends ActivityServices {
  actionsRegistry: ActionsRegistryService;
  auditor: Pick<AuditorService, 'createEvent'>;
}

/**
 * Registers what assistants may ask. The questions are those of the routes: the same checks, permissions, privacy and audit
 * trail, in the name of whom the assistant asks for.
 */
export function registerActions(options: ActionOptions): void {
  const { actionsRegistry, auditor, ...services } = options;
  const actions: QuestionActions = {
    actionsRegistry,
    services,
    audited: (queryType, question, credentials, answer) =>
      auditPersonRead(
        event => auditor.createEvent(event),
        { queryType, question, credentials },
        answer,
      ),
  };
  registerHeatmapSummary(actions);
  registerCalendar(actions);
  registerEventList(actions);
  registerFreshness(actions);
  registerWorkSummary(actions);
  registerWorkTree(actions);
  registerWorkItemKeys(actions);
  registerWorkItem({ actionsRegistry, services, auditor });
  registerFlowMetrics(actions);
  registerFlowSeries(actions);
  registerFlowItems(actions);
  registerFlowForecast(actions);
  registerDoraMetrics(actions);
  registerDoraDeployments(actions);
  registerDoraPreview(actions);
}
