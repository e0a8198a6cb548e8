import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { countOf } from '../../flow/words/countOf';
import { describeCoverage, oldestSuccess } from '../../reads/coverage';
import type { Tx } from '../../store/Database';
import { readStreamCoverage } from '../../store/operations/readStreamCoverage';
import { formatMoment } from '../../time/formatMoment';
import { note } from '../workItems/WorkNote';
import type { DoraPlan } from './DoraPlan';

/** How fresh an answer is, and what is wrong with it. */
export interface DoraState {
  /** When the stalest of the streams of the services' projects was last read to its end; null if none ever was. */
  dataAsOf: string | null;
  notes: FlowReason[];
}

/** Finds out how fresh an answer about services is, and says what is missing from it. One without services always has its reason. */
export async function describeDoraState(
  tx: Tx,
  plan: DoraPlan,
): Promise<DoraState> {
  const { services, period, zone } = plan;
  const unitIds = [...new Set(services.flatMap(each => each.unitIds))];
  if (unitIds.length === 0) return { dataAsOf: null, notes: scopeNotes(plan) };
  const streams = await readStreamCoverage(tx, { kind: 'units', unitIds });
  const coverage = describeCoverage(streams, period, true);
  const notes = scopeNotes(plan);
  if (coverage.from !== null && period.from < Date.parse(coverage.from)) {
    const begin = formatMoment(Date.parse(coverage.from), {
      kind: 'place',
      name: zone,
    });
    notes.push(
      note(
        'before-harvest',
        `What happened before ${begin.slice(
          0,
          10,
        )} has not been read as a whole, so that deployments and changes of that time may be missing: choose a later beginning, or have the harvest look back further`,
      ),
    );
  }
  return { dataAsOf: oldestSuccess(streams), notes };
}

function scopeNotes({ entity, services, hidden }: DoraPlan): FlowReason[] {
  const notes: FlowReason[] = [];
  if (hidden > 0) {
    const components = countOf(hidden, 'Component');
    notes.push(
      note(
        services.length > 0 ? 'hidden' : 'not-permitted',
        `${components} ${
          hidden === 1 ? 'is' : 'are'
        } left out that you may not read: ask for the permission activity.read on ${
          hidden === 1 ? 'it' : 'them'
        }`,
      ),
    );
  } else if (services.length === 0) {
    const whose =
      entity === undefined
        ? 'any Component'
        : `${entity.kind === 'component' ? '' : 'any Component of '}${
            entity.ref
          }`;
    notes.push(
      note(
        'not-mapped',
        `No project is mapped to ${whose}, and no deployment was reported: name a project in the annotations of the Component, such as gitlab.com/project-slug, or report deployments`,
      ),
    );
  }
  return notes;
}
