import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import { formatCount } from '../../../transforms/format';
import { formatAmount } from '../../../transforms/work/formatAmount';
import styles from '../Item.module.css';
import { ItemSection } from '../parts/ItemSection';
import { SourceLink } from '../parts/SourceLink';
import { useItemWords } from '../useItemWords';
import { DueDay } from './DueDay';
import { EntityLinks } from './EntityLinks';
import { Fact } from './Fact';
import { PersonName } from './PersonName';
import { SpanList } from './SpanList';
import { SprintList } from './SprintList';

/** What the source says of the item, and what follows from it. What is not said is left out. */
export function ItemFacts({ item }: { item: WorkItemDetail }) {
  const { t, moment } = useItemWords();
  const { complexity, owners, project } = item;
  return (
    <ItemSection title={t('workItem.facts.title')}>
      <dl className={styles.facts}>
        <Fact name={t('workItem.facts.assignee')}>
          {item.assignee && <PersonName person={item.assignee} />}
        </Fact>
        <Fact name={t('workItem.facts.reporter')}>
          {item.reporter && <PersonName person={item.reporter} />}
        </Fact>
        <Fact name={t('workItem.facts.owners')}>
          {owners.teams.length > 0 && <EntityLinks refs={owners.teams} />}
        </Fact>
        <Fact name={t('workItem.facts.ownedComponents')}>
          {owners.components.length > 0 && (
            <EntityLinks refs={owners.components} />
          )}
        </Fact>
        <Fact name={t('workItem.facts.due')}>
          {item.dueOn && (
            <DueDay date={item.dueOn} isOpen={item.statusCategory !== 'done'} />
          )}
        </Fact>
        <Fact name={t('workItem.facts.priority')}>{item.priority}</Fact>
        <Fact name={t('workItem.facts.complexity')}>
          {t(
            complexity.basis === 'estimate'
              ? 'workItem.facts.complexityEstimate'
              : 'workItem.facts.complexityCounted',
            { value: formatAmount(complexity.value) },
          )}
        </Fact>
        <Fact name={t('workItem.facts.estimate')}>
          {item.estimate === undefined
            ? t('workItem.facts.none')
            : formatAmount(item.estimate)}
        </Fact>
        <Fact name={t('workItem.facts.sprints')}>
          {item.sprints.length > 0 && <SprintList sprints={item.sprints} />}
        </Fact>
        <Fact name={t('workItem.facts.fixVersions')}>
          {item.fixVersions.join(', ')}
        </Fact>
        <Fact name={t('workItem.facts.labels')}>{item.labels.join(', ')}</Fact>
        <Fact name={t('workItem.facts.components')}>
          {item.components.join(', ')}
        </Fact>
        <Fact name={t('workItem.facts.project')}>
          <SourceLink url={project.url}>{project.name}</SourceLink>
        </Fact>
        <Fact name={t('workItem.facts.comments')}>
          {formatCount(item.comments)}
        </Fact>
        <Fact name={t('workItem.facts.created')}>{moment(item.createdAt)}</Fact>
        <Fact name={t('workItem.facts.updated')}>{moment(item.updatedAt)}</Fact>
        <Fact name={t('workItem.facts.resolved')}>
          {item.resolvedAt && moment(item.resolvedAt)}
        </Fact>
        <Fact name={t('workItem.facts.assignees')}>
          {item.assignees && item.assignees.length > 0 && (
            <SpanList spans={item.assignees} />
          )}
        </Fact>
        <Fact name={t('workItem.facts.priorities')}>
          {item.priorities.length > 1 && <SpanList spans={item.priorities} />}
        </Fact>
      </dl>
    </ItemSection>
  );
}
