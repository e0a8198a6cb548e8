import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import { formatMoment } from '../../time/formatMoment';

/** What notes of a service are about. */
export interface NotedService {
  /** When the first known deployment ended, UTC epoch milliseconds; null if none is known, and then why. */
  firstAt: number | null;
  whyNone: FlowReason;
  /** Half-open, UTC epoch milliseconds; `zone` is an IANA name. */
  period: { from: number; to: number; zone: string };
  /** The period before, if it is compared; half-open. */
  previous?: { from: number; to: number };
  /** Of the period. */
  deployments: number;
  unlinkedIncidents: number;
  /** Whether something has changed that is not in the numbers yet. */
  isQueued: boolean;
  /** Parts of annotations that are not understood. */
  ignored: readonly string[];
}

/** Below so many deployments a rate says more about chance than about the service. */
const few = 5;

/** What is wrong with the numbers of a service, or doubtful, each with the next step. */
export function serviceNotes({
  firstAt,
  whyNone,
  period,
  previous,
  deployments,
  unlinkedIncidents,
  isQueued,
  ignored,
}: NotedService): FlowReason[] {
  const notes: FlowReason[] = [];
  const add = (code: string, message: string) => notes.push({ code, message });
  if (firstAt === null) {
    notes.push(whyNone);
  } else if (isQueued) {
    add(
      'settling',
      'Something has changed that is not in these numbers yet: ask again in a minute',
    );
  }
  if (firstAt !== null && isWithin(firstAt, period)) {
    add(
      'first-in-period',
      `The first known deployment is of ${dateOf(
        firstAt,
        period.zone,
      )}: the numbers are of the time since then`,
    );
  }
  if (firstAt !== null && previous && isWithin(firstAt, previous)) {
    add(
      'first-in-previous',
      `The first known deployment is of ${dateOf(
        firstAt,
        period.zone,
      )}: of the time before the period, only what came since then is compared`,
    );
  }
  if (deployments > 0 && deployments < few) {
    add(
      'few-deployments',
      `There ${deployments === 1 ? 'is' : 'are'} only ${countOf(
        deployments,
        'deployment',
      )} in this time, so that rates say little: choose a longer one`,
    );
  }
  if (unlinkedIncidents > 0) {
    add(
      'unlinked-incidents',
      `${countOf(unlinkedIncidents, 'incident')} of this time ${
        unlinkedIncidents === 1 ? 'belongs' : 'belong'
      } to no deployment, as ${
        unlinkedIncidents === 1 ? 'it' : 'they'
      } began before the first known one or ${
        unlinkedIncidents === 1 ? 'names' : 'name'
      } one that is not known`,
    );
  }
  if (ignored.length > 0) {
    add(
      'ignored-rules',
      `Parts of the annotations are not understood and left out: ${ignored.join(
        ', ',
      )}. Correct them in the catalog`,
    );
  }
  return notes;
}

/** Whether some of the stretch was before that, and some of it after. */
function isWithin(at: number, { from, to }: { from: number; to: number }) {
  return from < at && at < to;
}

function dateOf(at: number, zone: string): string {
  return formatMoment(at, { kind: 'place', name: zone }).slice(0, 10);
}
