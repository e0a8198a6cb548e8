import type {
  Dora,
  DoraDeployment,
  DoraMetricId,
  DoraQuery,
  DoraService,
} from '@activity-insights/plugin-activity-common';
import type { FlowLocation } from '../flow/location/flowLocation';
import type { ChangeFlowLocation } from '../flow/location/useFlowLocation';
import type { DoraSelection } from './location/doraLook';

/** What every part of the page of a service knows of it. */
export interface DoraPage {
  location: FlowLocation;
  change: ChangeFlowLocation;
  query: DoraQuery;
  /** To the same question, or to the one before while its answer is on its way. */
  answer: Dora;
  service: DoraService;
  /** Grows whenever everything is to be asked for again. */
  revision: number;
  /** Lists what is counted at the side. */
  onItems(selection: DoraSelection): void;
  /** Lists the changes of a deployment at the side. */
  onChanges(deployment: DoraDeployment): void;
  onExplain(metric: DoraMetricId): void;
}
