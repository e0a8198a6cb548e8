import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import {
  FakeActivityApi,
  madeEvent,
  madeEventList,
} from '../__testUtils__/FakeActivityApi';
import { activityApiRef } from '../api/activityApiRef';
import { EventsPanel } from './EventsPanel';
import { rowHeight } from './rowHeight';

function eventsFrom(first: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    madeEvent({ id: `${first + index}`, title: `Event ${first + index}` }),
  );
}

describe('open events of a page that was answered anew', () => {
  let api: FakeActivityApi;
  let answerAnew: (answeredAt: number) => void;

  function Page() {
    const [answeredAt, setAnsweredAt] = useState(1);
    answerAnew = setAnsweredAt;
    return (
      <EventsPanel
        selection={{ kind: 'hour', weekday: 1, hour: 10 }}
        query={{ entity: 'group:default/harbour' }}
        answeredAt={answeredAt}
        weeks={13}
        onSelect={() => {}}
        onClose={() => {}}
      />
    );
  }

  async function openList() {
    api = new FakeActivityApi();
    const items = eventsFrom(0, 60);
    api.getEvents.mockResolvedValue(madeEventList({ items, total: 60 }));
    renderInTestApp(<Page />, { apis: [[activityApiRef, api]] });
    const panel = await screen.findByRole('dialog');
    const list = await within(panel).findByRole('treegrid');
    return { panel, list, items };
  }

  it('have its number, and stay where they were', async () => {
    const { panel, list, items } = await openList();
    fireEvent.scroll(list, { target: { scrollTop: 20 * rowHeight } });
    const row = within(list).getByText('Event 22').closest('[role="row"]');
    act(() => (row as HTMLElement).focus());
    expect(row).toHaveAttribute('aria-rowindex', '24');

    api.getEvents.mockResolvedValue(
      madeEventList({ items: [...eventsFrom(100, 2), ...items], total: 62 }),
    );
    act(() => answerAnew(2));
    expect(
      await within(panel).findByText('62 events in 13 weeks'),
    ).toBeVisible();
    expect(within(panel).getByRole('treegrid')).toBe(list);
    expect(list.scrollTop).toBe(22 * rowHeight);
    expect(document.activeElement).toBe(row);
    expect(row).toHaveTextContent('Event 22');
    expect(row).toHaveAttribute('aria-rowindex', '26');
    expect(row).toHaveAttribute('tabindex', '0');
  });

  it('show what is new to those who look at the beginning', async () => {
    const { panel, list, items } = await openList();
    api.getEvents.mockResolvedValue(
      madeEventList({ items: [...eventsFrom(100, 1), ...items], total: 61 }),
    );
    act(() => answerAnew(2));
    expect(await within(panel).findByText('Event 100')).toBeVisible();
    expect(list.scrollTop).toBe(0);
  });

  it('are not asked for again while nothing is answered', async () => {
    const { panel } = await openList();
    act(() => answerAnew(1));
    await within(panel).findByText('60 events in 13 weeks');
    expect(api.getEvents).toHaveBeenCalledTimes(1);
  });
});
