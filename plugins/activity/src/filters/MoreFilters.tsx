import type {
  EventClass,
  ExcludedCounts,
} from '@activity-insights/plugin-activity-common';
import {
  Button,
  DialogTrigger,
  Popover,
  Radio,
  RadioGroup,
  Text,
} from '@backstage/ui';
import { RiArrowDownSLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { LazyChoices } from '../loading/useFilterChoices';
import type { ActivityFilter } from '../location/activityFilter';
import { FailureAlert } from '../pictures/FailureAlert';
import { formatCount } from '../transforms/format';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import { choiceNames } from './choiceNames';
import { withChosen } from './choiceOptions';
import { ChoicePicker } from './ChoicePicker';
import { ClassPicker } from './ClassPicker';
import styles from './Filters.module.css';

/** The filters that are needed less often: projects, people, what a team owns, and what is left out by default. */
export function MoreFilters(props: {
  filter: ActivityFilter;
  include: readonly EventClass[];
  excluded: ExcludedCounts | undefined;
  choices: LazyChoices;
  /** Whether the entity is a Group, which has members and owns Components. */
  isGroup: boolean;
  onFilter(filter: Partial<ActivityFilter>): void;
  onInclude(include: EventClass[]): void;
}) {
  const { filter, include, excluded, choices, isGroup } = props;
  const { onFilter, onInclude } = props;
  const { t } = useWords();
  const chosen =
    filter.project.length +
    filter.person.length +
    (filter.scope === 'owned' ? 1 : 0) +
    include.length;
  const names = choiceNames(choices.value);

  return (
    <DialogTrigger onOpenChange={isOpen => isOpen && choices.want()}>
      <Button
        variant="secondary"
        size="small"
        iconEnd={<RiArrowDownSLine aria-hidden="true" />}
      >
        {chosen > 0
          ? t('filters.moreChosen', { number: formatCount(chosen) })
          : t('filters.more')}
      </Button>
      <Popover placement="bottom start">
        <div className={styles.panel}>
          {isGroup && (
            <RadioGroup
              label={t('filters.scope')}
              value={filter.scope}
              onChange={scope =>
                onFilter({ scope: scope === 'owned' ? 'owned' : 'members' })
              }
            >
              <Radio value="members">{t('filters.scopeMembers')}</Radio>
              <Radio value="owned">{t('filters.scopeOwned')}</Radio>
            </RadioGroup>
          )}
          <Labelled label={t('filters.project')}>
            <ChoicePicker
              label={t('filters.project')}
              everything={t('filters.allProjects')}
              searchPlaceholder={t('filters.projectSearch')}
              sections={withChosen(names.projects, filter.project)}
              chosen={filter.project}
              isLoading={choices.isLoading}
              onChange={project => onFilter({ project })}
            />
          </Labelled>
          {names.people && (
            <Labelled label={t('filters.person')}>
              <ChoicePicker
                label={t('filters.person')}
                everything={t('filters.everybody')}
                searchPlaceholder={t('filters.personSearch')}
                sections={withChosen(names.people, filter.person)}
                chosen={filter.person}
                onChange={person => onFilter({ person })}
              />
            </Labelled>
          )}
          {choices.error && (
            <FailureAlert
              status="warning"
              title={t('filters.choicesFailed')}
              error={choices.error}
              onRetry={choices.reload}
            />
          )}
          {choices.value?.truncated && (
            <QuietText>{t('filters.truncated')}</QuietText>
          )}
          <ClassPicker
            include={include}
            excluded={excluded}
            onChange={onInclude}
          />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Labelled(props: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      {/* The picker itself carries the name for those who do not see this. */}
      <Text variant="body-small" weight="bold" aria-hidden="true">
        {props.label}
      </Text>
      {props.children}
    </div>
  );
}
