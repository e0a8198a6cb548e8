import { waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/**
 * Closes what is open above everything else by the keyboard, and waits until the focus is back where it was opened from. An
 * Escape before that belongs to nobody: what is closing takes it no more, and what lies below has no focus yet.
 *
 * @param opener - the button that has opened it
 */
export async function closeInnermost(
  user: UserEvent,
  opener: () => HTMLElement,
): Promise<void> {
  await user.keyboard('{Escape}');
  await waitFor(() => expect(opener()).toHaveFocus());
}
