import type { DoraChanges } from '@activity-insights/plugin-activity-common';
import { LeadTimes } from '../../charts/dora/LeadTimes';
import { LeadTimeTable } from '../../charts/dora/LeadTimeTable';
import { FlowCard } from '../../flow/cards/FlowCard';
import type { DeployedChange } from '../../transforms/dora/deployedChanges';
import { useWords } from '../../words/useWords';
import type { DoraPage } from '../DoraPage';
import { mostOfOneAnswer } from '../lists/PagedGrid';
import { useDoraAnswer } from '../loading/useDoraAnswer';
import { changesOf } from '../location/doraLook';
import { ExplainButton } from './ExplainButton';

/** How long each change took from its first commit into production. */
export function LeadTimeCard({ page }: { page: DoraPage }) {
  const { query, service, location, revision } = page;
  const { t } = useWords();
  const title = t('dora.lead.title');
  const asked = { ...query, sort: '-deployed', limit: mostOfOneAnswer };
  const answer = useDoraAnswer<DoraChanges>(
    JSON.stringify(asked),
    revision,
    (api, signal) => api.getChanges(asked, { signal }),
  );
  const metric = service.metrics.find(({ id }) => id === 'change-lead-time');
  const open = (changes: DeployedChange[]) =>
    page.onItems(
      changesOf([...new Set(changes.map(({ deployment }) => deployment))]),
    );
  return (
    <FlowCard
      name="leadTime"
      page={{ location: page.location, change: page.change }}
      title={title}
      answer={answer}
      toolbar={
        <ExplainButton
          title={title}
          metric="change-lead-time"
          onExplain={page.onExplain}
        />
      }
      chart={value => (
        <LeadTimes
          answer={value}
          percentiles={metric?.percentiles}
          scale={location.look.scale}
          onScale={scale => page.change({ look: { scale } })}
          onSelect={open}
        />
      )}
      table={value => <LeadTimeTable answer={value} onSelect={open} />}
    />
  );
}
