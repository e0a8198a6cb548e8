import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { refusal } from '../../__testUtils__/refusal';
import { workItemsApiRef } from '../../api/workItemsApiRef';
import { FakeWorkItemsApi } from '../__testUtils__/FakeWorkItemsApi';
import { madeItemDetail } from '../__testUtils__/madeItemDetail';
import { madeName, renderItemPanel } from '../__testUtils__/renderItemPanel';
import { WorkItemPanel } from './WorkItemPanel';

describe('WorkItemPanel', () => {
  it('says that it is loading', async () => {
    const api = new FakeWorkItemsApi();
    api.getItem.mockImplementation(() => new Promise(() => {}));
    renderItemPanel(api);
    expect(
      await screen.findByText('Loading the work item'),
    ).toBeInTheDocument();
  });

  it.each([
    [404, 'STORY-402 is not known here'],
    [403, 'STORY-402 is not shown to you'],
  ])('says what %d means, and closes', async (status, words) => {
    const user = userEvent.setup();
    const api = new FakeWorkItemsApi();
    api.getItem.mockRejectedValue(await refusal(status, {}));
    const { onClose } = renderItemPanel(api);
    expect(await screen.findByText(words)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalled();
  });

  it('reads again on request', async () => {
    const user = userEvent.setup();
    const api = new FakeWorkItemsApi();
    api.getItem.mockRejectedValueOnce(await refusal(503, {}));
    renderItemPanel(api);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Apple Pay sheet' }),
    ).toBeVisible();
  });

  it('gives the focus to what took the place of another item', async () => {
    const user = userEvent.setup();
    const api = new FakeWorkItemsApi();
    function Panel() {
      const [shown, setShown] = useState(madeName);
      return (
        <WorkItemPanel name={shown} onClose={() => {}} onOpen={setShown} />
      );
    }
    renderInTestApp(<Panel />, { apis: [[workItemsApiRef, api]] });
    expect(
      await screen.findByRole('heading', { name: 'Apple Pay sheet' }),
    ).not.toHaveFocus();
    api.getItem.mockResolvedValue(madeItemDetail({ summary: 'Wallets' }));
    await user.click(screen.getByRole('button', { name: 'Wallets' }));
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Wallets' })).toHaveFocus(),
    );
  });
});
