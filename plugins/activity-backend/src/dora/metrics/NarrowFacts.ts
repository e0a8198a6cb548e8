import type { DoraDefect } from '@activity-insights/plugin-activity-common';

/** What metrics need of a deployment. Instants are UTC epoch milliseconds, spans milliseconds. */
export interface NarrowDeployment {
  at: number;
  isFailed: boolean;
  isRework: boolean;
  isRollback: boolean;
  /** Of those that failed. */
  hasRecovered: boolean;
  /** From its end until it had recovered; null if it has not, or if that is impossible. */
  recoveryMs: number | null;
  /** The same from when its first incident began. */
  detectedMs: number | null;
}

/** What metrics need of a change at the first deployment that contains it. */
export interface NarrowChange {
  deployedAt: number;
  /** From the first commit; null if a defect says why. */
  leadMs: number | null;
  mergeToDeployMs: number | null;
  defects: readonly DoraDefect[];
}

/** Facts of one service that lie in some time, in no order. */
export interface NarrowFacts {
  deployments: readonly NarrowDeployment[];
  changes: readonly NarrowChange[];
}

/** What is known of a service beside its facts. */
export interface ServiceGround {
  /** When the first known deployment ended, UTC epoch milliseconds; null if none is known. */
  firstAt: number | null;
  /** Why none is known, if so. */
  whyNone: { code: string; message: string };
}
