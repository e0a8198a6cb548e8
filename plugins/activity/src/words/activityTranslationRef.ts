import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { eventMessages } from './eventMessages';
import { pictureMessages } from './pictureMessages';
import { tabMessages } from './tabMessages';

/**
 * The words of the tab, for apps that translate them.
 *
 * @public
 */
export const activityTranslationRef = createTranslationRef({
  id: 'plugin.activity',
  messages: {
    ...tabMessages,
    events: eventMessages,
    picture: pictureMessages,
  },
});
