import type {
  Dora,
  DoraService,
} from '@activity-insights/plugin-activity-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiRocketLine } from '@remixicon/react';
import { PictureCard } from '../../pictures/PictureCard';
import { useWords } from '../../words/useWords';
import { whyUnknown } from './whyUnknown';

/** No deployment is known: why, and the one next step. */
export function DoraEmpty(props: {
  answer: Dora;
  /** Undefined where there is none, or where it may not be shown. */
  service: DoraService | undefined;
  /** What the step is called. */
  step: string;
  onStep(): void;
}) {
  const { answer, service, step, onStep } = props;
  const { t } = useWords();
  const texts = whyUnknown(answer, service);
  if (texts.length === 0) texts.push(t('dora.picture.empty'));
  return (
    <PictureCard
      role="status"
      icon={<RiRocketLine size={32} />}
      title={t('dora.picture.emptyTitle')}
    >
      {texts.map(text => (
        <Text as="p" key={text}>
          {text}
        </Text>
      ))}
      <Flex>
        <Button onPress={onStep}>{step}</Button>
      </Flex>
    </PictureCard>
  );
}
