import type { ChangeOrder } from '../../store/dora/reads/listChanges';
import type { DeploymentMetric } from '../../store/dora/reads/listDeployments';
import type { DoraQuestion } from './DoraQuestion';

/** A question for deployments. */
export interface DoraDeploymentsQuestion extends DoraQuestion {
  /** Which of them: those that the metric counts, which are all for the frequency. */
  metric: DeploymentMetric;
  cursor?: string;
  limit: number;
}

/** A question for changes that were deployed. */
export interface DoraChangesQuestion extends DoraQuestion {
  /** Keys; empty for those of all deployments. */
  deployments: string[];
  sort: ChangeOrder;
  cursor?: string;
  limit: number;
}

/** A question for what a definition makes of the last runs. */
export interface DoraPreviewQuestion {
  /** Ref of a Component in lower case. */
  entity: string;
  /** In place of those that hold, in the words of the annotations. */
  deployments?: string;
  incidents?: string;
  timezone?: string;
  limit: number;
}
