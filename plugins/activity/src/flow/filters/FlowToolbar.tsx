import { Switch } from '@backstage/ui';
import { memo, type ReactNode } from 'react';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import { choiceNames } from '../../filters/choiceNames';
import { withChosen } from '../../filters/choiceOptions';
import { ChoicePicker } from '../../filters/ChoicePicker';
import { RangePicker } from '../../filters/RangePicker';
import { SourcePicker } from '../../filters/SourcePicker';
import { ZonePicker } from '../../filters/ZonePicker';
import type { LazyChoices } from '../../loading/useFilterChoices';
import { useWords } from '../../words/useWords';
import type { ItemTypes } from '../loading/useItemTypes';
import {
  flowViews,
  isOfSubject,
  type FlowLocation,
} from '../location/flowLocation';
import type { ChangeFlowLocation } from '../location/useFlowLocation';
import styles from './FlowToolbar.module.css';
import { LevelPicker } from './LevelPicker';

interface FlowControlsProps {
  location: FlowLocation;
  change: ChangeFlowLocation;
  /** `YYYY-MM-DD` in the zone of the page. */
  today: string;
  defaultZone: string | undefined;
  isGroup: boolean;
  choices: LazyChoices;
  types: ItemTypes;
}

function Controls(props: FlowControlsProps) {
  const { location, change, today, defaultZone, isGroup } = props;
  const { t } = useWords();
  return (
    <>
      <ChoiceButtons
        label={t('flow.toolbar.about')}
        options={flowViews}
        chosen={location.about}
        nameOf={name => t(`flow.toolbar.${name}`)}
        onChange={next => change({ about: next })}
      />
      <RangePicker
        range={location.range}
        today={today}
        onChange={(range, options) => change({ range }, options)}
      />
      <ZonePicker
        zone={location.zone}
        defaultZone={defaultZone}
        isTeam={isGroup}
        isOneClock
        onChange={zone => change({ zone })}
      />
      {isOfSubject(location) && <SubjectControls {...props} />}
    </>
  );
}

/** Deployments are all those of a service, whatever their source: these concern them not. */
function SubjectControls(props: FlowControlsProps) {
  const { location, change, choices, types } = props;
  const { t } = useWords();
  const { about, level, source, project, type, withBots } = location;
  return (
    <>
      <SourcePicker
        source={source}
        choices={choices}
        onChange={chosen => change({ source: chosen })}
      />
      {/* It is chosen on the Activity tab, and must not go unseen here. */}
      {project.length > 0 && (
        <ChoicePicker
          label={t('flow.toolbar.project')}
          everything={t('filters.allProjects')}
          searchPlaceholder={t('filters.projectSearch')}
          sections={withChosen(choiceNames(choices.value).projects, project)}
          chosen={project}
          isLoading={choices.isLoading}
          onOpen={choices.want}
          onChange={chosen => change({ project: chosen })}
        />
      )}
      {about === 'workItems' ? (
        <>
          <LevelPicker
            level={level}
            onChange={next => change({ level: next })}
          />
          <ChoicePicker
            label={t('flow.toolbar.type')}
            everything={t('flow.toolbar.allTypes')}
            sections={withChosen(types.options, type)}
            chosen={type}
            isLoading={types.isLoading}
            onOpen={types.want}
            onChange={chosen => change({ type: chosen })}
          />
        </>
      ) : (
        <Switch
          label={t('flow.toolbar.withBots')}
          isSelected={withBots}
          onChange={next => change({ withBots: next })}
        />
      )}
    </>
  );
}

/** The lists are long (there are hundreds of zones): they are drawn anew only when something about them changes. */
const FlowControls = memo(Controls);

/** All that decides what is counted. No filter resets another one; what does not concern changes is not shown with them. */
export function FlowToolbar(
  props: FlowControlsProps & {
    /** What can be done with what is shown. */
    children?: ReactNode;
  },
) {
  const { children, ...controls } = props;
  const { t } = useWords();
  return (
    <div
      role="group"
      aria-label={t('flow.toolbar.title')}
      className={styles.toolbar}
    >
      <FlowControls {...controls} />
      <div className={styles.view}>{children}</div>
    </div>
  );
}
