import type { FlowPeriod } from '../../../flow/select/Selection';
import { withWeeks } from '../periodsOfDora';
import type { PeriodOfWeeks } from '../valueOf';
import type {
  NarrowChange,
  NarrowDeployment,
  ServiceGround,
} from '../NarrowFacts';

/** Milliseconds of so many hours. */
export const hours = (count: number) => count * 3_600_000;

/** UTC epoch milliseconds of what `Date` understands. */
export const at = (text: string) => Date.parse(text);

/** An ordinary deployment. */
export function deployment(
  end: string,
  details: Partial<NarrowDeployment> = {},
): NarrowDeployment {
  return {
    at: at(end),
    isFailed: false,
    isRework: false,
    isRollback: false,
    hasRecovered: false,
    recoveryMs: null,
    detectedMs: null,
    ...details,
  };
}

/** One that failed, and recovered after so many hours; not yet if undefined. */
export function failure(
  end: string,
  recovered?: number,
  detected?: number,
): NarrowDeployment {
  return deployment(end, {
    isFailed: true,
    hasRecovered: recovered !== undefined,
    recoveryMs: recovered === undefined ? null : hours(recovered),
    detectedMs: detected === undefined ? null : hours(detected),
  });
}

/** A change that took so many hours from its first commit, and from its merge, to its deployment. */
export function change(
  deployed: string,
  lead: number | null,
  merge: number | null = null,
  defects: NarrowChange['defects'] = [],
): NarrowChange {
  return {
    deployedAt: at(deployed),
    leadMs: lead === null ? null : hours(lead),
    mergeToDeployMs: merge === null ? null : hours(merge),
    defects,
  };
}

/** A period of UTC that is over, unless it is said what time it is. */
export function period(
  from: string,
  to: string,
  { now = to, zone = 'UTC' }: { now?: string; zone?: string } = {},
): PeriodOfWeeks {
  const flow: FlowPeriod = { from: at(from), to: at(to), now: at(now) };
  return withWeeks(flow, zone);
}

/** A service whose first known deployment ended then. */
export function knownSince(first: string | null): ServiceGround {
  return {
    firstAt: first === null ? null : at(first),
    whyNone: { code: 'none-matched', message: 'No run matches' },
  };
}
