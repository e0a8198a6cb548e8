import { Instant } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { Failure } from '../DeliveryPlan';
import { DeploymentPlan, PipelinePlan, VersionPlan } from '../RepositoryPlan';

/** A deployment that has no id yet. */
export type UnnumberedDeployment = Omit<DeploymentPlan, 'id'>;

/** A failure whose deployment has no id yet. */
export type UnnumberedFailure = Omit<Failure, 'deployment'> & {
  readonly deployment: UnnumberedDeployment;
};

/** What comes of the changes of a repository, as it is planned. */
export interface ReleaseRecord {
  /** Besides those that were there before: hotfixes, reverts, backports. */
  readonly changes: ChangePlan[];
  readonly versions: VersionPlan[];
  readonly pipelines: PipelinePlan[];
  readonly deployments: UnnumberedDeployment[];
  readonly failures: UnnumberedFailure[];
}

/** A change that has come to the default branch. */
export interface Landed {
  readonly change: ChangePlan;
  readonly at: Instant;
}
