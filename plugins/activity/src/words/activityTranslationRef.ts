import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { cardMessages } from './cardMessages';
import { chartMessages } from './chartMessages';
import { doraCardMessages } from './doraCardMessages';
import { doraMessages } from './doraMessages';
import { eventMessages } from './eventMessages';
import { explainMessages } from './explainMessages';
import { filterMessages } from './filterMessages';
import { flowChartMessages } from './flowChartMessages';
import { flowMessages } from './flowMessages';
import { paceMessages } from './paceMessages';
import { pictureMessages } from './pictureMessages';
import { tabMessages } from './tabMessages';
import { viewMessages } from './viewMessages';
import { workCardMessages } from './workCardMessages';
import { workHistoryMessages } from './workHistoryMessages';
import { workItemMessages } from './workItemMessages';
import { workMessages } from './workMessages';

/**
 * The words of the tab, for apps that translate them.
 *
 * @public
 */
export const activityTranslationRef = createTranslationRef({
  id: 'plugin.activity',
  messages: {
    ...tabMessages,
    ...filterMessages,
    ...viewMessages,
    ...chartMessages,
    card: cardMessages,
    doraCard: doraCardMessages,
    dora: doraMessages,
    events: eventMessages,
    explain: explainMessages,
    flowChart: flowChartMessages,
    flow: flowMessages,
    pace: paceMessages,
    picture: pictureMessages,
    workCard: workCardMessages,
    workHistory: workHistoryMessages,
    workItem: workItemMessages,
    work: workMessages,
  },
});
