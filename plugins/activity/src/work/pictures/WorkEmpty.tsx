import type { WorkTree } from '@activity-insights/plugin-activity-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiNodeTree } from '@remixicon/react';
import { PictureCard } from '../../pictures/PictureCard';
import { useWords } from '../../words/useWords';
import type {
  WorkLocation,
  WorkLocationChange,
} from '../location/workLocation';
import { emptyReason } from './emptyReason';

/** There are no trees: says why and offers the one next step. What only the backend can know is said in its words. */
export function WorkEmpty(props: {
  notes: WorkTree['notes'];
  location: WorkLocation;
  onChange(change: WorkLocationChange): void;
  onRetry(): void;
}) {
  const { notes, location, onChange, onRetry } = props;
  const { t } = useWords();
  const codes = notes.map(({ code }) => code);
  const reason = emptyReason(location, codes);
  const isNothing = reason.kind === 'nothing';
  const texts =
    isNothing && notes.length > 0
      ? notes.map(({ message }) => message)
      : [t(`work.empty.${reason.kind}.text`)];
  return (
    <PictureCard
      role="status"
      icon={<RiNodeTree size={32} />}
      title={t(`work.empty.${reason.kind}.title`)}
    >
      {texts.map(text => (
        <Text as="p" key={text}>
          {text}
        </Text>
      ))}
      <Flex>
        <Button
          variant={isNothing ? 'secondary' : 'primary'}
          onPress={() => (isNothing ? onRetry() : onChange(reason.change))}
        >
          {t(`work.empty.${reason.kind}.step`)}
        </Button>
      </Flex>
    </PictureCard>
  );
}
