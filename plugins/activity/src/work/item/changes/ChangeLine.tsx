import type { LinkedChange } from '@activity-insights/plugin-activity-common';
import styles from '../Item.module.css';
import { SourceLink } from '../parts/SourceLink';
import { useItemWords } from '../useItemWords';

/** One change in two lines: what it is, and how far it is. */
export function ChangeLine({ change }: { change: LinkedChange }) {
  const { t, day, duration } = useItemWords();
  const { project, title, url, deployments } = change;
  const others = deployments.filter(({ production }) => !production);
  return (
    <>
      <div>
        <SourceLink url={url}>{`${numberOf(change)} ${title}`}</SourceLink>
      </div>
      <div className={styles.quiet}>
        {[
          stateOf(),
          ...others.map(({ environment, at }) =>
            t('workItem.changes.environment', { environment, date: day(at) }),
          ),
          project,
        ].join(' · ')}
      </div>
    </>
  );

  function stateOf(): string {
    const { state, draft, openedAt, mergedAt, deployedAt } = change;
    if (deployedAt) {
      return t('workItem.changes.deployed', { date: day(deployedAt) });
    }
    if (state === 'closed') return t('workItem.changes.closed');
    if (state === 'merged') {
      return t('workItem.changes.merged', { date: day(mergedAt ?? openedAt) });
    }
    const seconds = Math.max(0, (Date.now() - Date.parse(openedAt)) / 1000);
    return t(draft ? 'workItem.changes.draft' : 'workItem.changes.open', {
      duration: duration(seconds),
    });
  }
}

/** As its source writes it: `!1204` at GitLab, `#1204` elsewhere. */
function numberOf({ source, number }: LinkedChange): string {
  return `${source === 'gitlab' ? '!' : '#'}${number}`;
}
