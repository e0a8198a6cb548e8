import type {
  DoraDeployment,
  DoraQuery,
} from '@activity-insights/plugin-activity-common';
import { useRef } from 'react';
import { EventsDrawer } from '../../events/EventsDrawer';
import { useWords, type Words } from '../../words/useWords';
import type { DoraSelection } from '../location/doraLook';
import { ChangeList } from './ChangeList';
import { DeploymentList } from './DeploymentList';

/** What a number counts, or what came with deployments, in a panel at the side. */
export function DoraListDrawer(props: {
  /** Undefined while nothing is open. */
  selection: DoraSelection | undefined;
  /** Of the page. */
  query: DoraQuery;
  isOfOne: boolean;
  revision: number;
  onChanges(deployment: DoraDeployment): void;
  onClose(): void;
}) {
  const { selection, query, isOfOne, revision, onChanges, onClose } = props;
  const { t } = useWords();
  // What was open last stays readable while the panel slides out.
  const last = useRef(selection);
  if (selection) last.current = selection;
  const shown = selection ?? last.current;
  if (!shown) return null;
  const { metric, deployment, component, from, to } = shown;
  const asked = { ...query, ...(from && to && { from, to }) };
  return (
    <EventsDrawer
      isOpen={selection !== undefined}
      isWide
      title={headingOf(t, shown)}
      onClose={onClose}
    >
      {metric === 'change-lead-time' ? (
        <ChangeList
          key={JSON.stringify(shown)}
          query={{
            ...asked,
            ...(component && { entity: component }),
            ...(deployment.length > 0 && { deployment }),
          }}
          revision={revision}
        />
      ) : (
        <DeploymentList
          key={JSON.stringify(shown)}
          query={{ ...asked, metric }}
          isOfOne={isOfOne}
          revision={revision}
          onChanges={onChanges}
        />
      )}
    </EventsDrawer>
  );
}

function headingOf(
  t: Words['t'],
  { metric, deployment }: DoraSelection,
): string {
  if (metric !== 'change-lead-time' || deployment.length === 0) {
    return t(`dora.list.heading.${metric}`);
  }
  return t(
    deployment.length === 1 ? 'dora.list.changesOf' : 'dora.list.changesOfSome',
  );
}
