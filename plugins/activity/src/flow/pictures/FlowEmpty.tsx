import type { FlowTiles } from '@activity-insights/plugin-activity-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiFlowChart } from '@remixicon/react';
import { PictureCard } from '../../pictures/PictureCard';
import { answerDays } from '../../transforms/answerDays';
import { formatDate } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import type {
  FlowLocation,
  FlowLocationChange,
} from '../location/flowLocation';
import { emptyReason } from './emptyReason';

/** There is nothing: says why and offers the one next step. What only the backend can know is said in its words. */
export function FlowEmpty(props: {
  answer: FlowTiles;
  location: FlowLocation;
  /** `YYYY-MM-DD` in the zone of the page. */
  today: string;
  onChange(change: FlowLocationChange): void;
  onRetry(): void;
}) {
  const { answer, location, today, onChange, onRetry } = props;
  const { t } = useWords();
  const { notes } = answer;
  const codes = notes.map(({ code }) => code);
  const reason = emptyReason(location, codes, today);
  const { first, last } = answerDays(answer);
  const words = {
    first: formatDate(first),
    last: formatDate(last),
    days: 'days' in reason ? String(reason.days) : '',
  };
  // The backend says it nearer than this page can.
  const texts = [...new Set(notes.map(({ message }) => message))];
  if (texts.length === 0)
    texts.push(t(`flow.empty.${reason.kind}.text`, words));
  return (
    <PictureCard
      role="status"
      icon={<RiFlowChart size={32} />}
      title={t(`flow.empty.${reason.kind}.title`)}
    >
      {texts.map(text => (
        <Text as="p" key={text}>
          {text}
        </Text>
      ))}
      <Flex>
        <Button
          variant={'change' in reason ? 'primary' : 'secondary'}
          onPress={() =>
            'change' in reason ? onChange(reason.change) : onRetry()
          }
        >
          {t(`flow.empty.${reason.kind}.step`, words)}
        </Button>
      </Flex>
    </PictureCard>
  );
}
