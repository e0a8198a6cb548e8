import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/refusal';
import { address } from '../__testUtils__/renderActivityTab';
import { atReader } from './__testUtils__/atReader';
import { FakeWorkItemsApi } from './__testUtils__/FakeWorkItemsApi';
import { madeTree } from './__testUtils__/madeTree';
import { renderWorkTab } from './__testUtils__/renderWorkTab';

describe('what the Work tab says', () => {
  let api: FakeWorkItemsApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    atReader();
    api = new FakeWorkItemsApi();
    user = userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const grid = () => screen.findByRole('treegrid');
  const row = (name: RegExp) => screen.findByRole('row', { name });
  const keys = () =>
    screen
      .getAllByRole('rowheader')
      .map(cell => /[A-Z]+-\d+/.exec(cell.textContent ?? '')?.[0]);

  it('keeps what it shows where it cannot be read again, and tells why', async () => {
    renderWorkTab(api);
    await grid();
    api.getTree.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    const alert = await screen.findByText(
      'The trees below could not be refreshed',
    );
    expect(alert).toBeVisible();
    expect(keys()).toEqual(['PV-12', 'PV-13']);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(alert).not.toBeInTheDocument());
  });

  it('tells why there is nothing, and what to do', async () => {
    api.getTree.mockRejectedValueOnce(
      await refusal(400, { message: 'Bad sort' }),
    );
    renderWorkTab(api, { search: '?activity.asOf=1999-01-01' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Bad sort');
    await user.click(screen.getByRole('button', { name: 'Back to all work' }));
    await grid();
    expect(address()).toBe('');
  });

  it('tells what is wrong below one item in its place', async () => {
    renderWorkTab(api);
    await grid();
    api.getTree.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await user.click(screen.getByRole('button', { name: 'Open PV-12' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'What is here could not be read: The backend of Activity Insights did not answer',
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await row(/FEAT-81/)).toBeVisible();
  });

  it('tells why a tree is empty, in the words of the backend', async () => {
    api.getTree.mockResolvedValue(
      madeTree({
        items: [],
        byType: [],
        notes: [{ code: 'not-mapped', message: 'No project is connected.' }],
      }),
    );
    renderWorkTab(api);
    expect(await screen.findByText('No work here')).toBeVisible();
    expect(screen.getByText('No project is connected.')).toBeVisible();
  });

  it('clears filters that let nothing through', async () => {
    renderWorkTab(api, { search: '?activity.text=zebra' });
    expect(await screen.findByText('Nothing passes the filters')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await grid();
    expect(address()).toBe('');
  });

  it('tells from when on a past day is exact', async () => {
    api.getTree.mockImplementation(async () =>
      madeTree({
        asOf: '2026-10-01T22:00:00Z',
        exact: {
          from: '2026-09-01T10:30:00Z',
          reasons: ['Parents are not logged before that.'],
        },
      }),
    );
    renderWorkTab(api, { search: '?activity.asOf=2026-10-01' });
    expect(
      await screen.findByText('As it was at the end of 1 Oct 2026'),
    ).toBeVisible();
    expect(screen.getByText(/Exact from 1 Sept? 2026 10:30 UTC/)).toBeVisible();
    expect(
      screen.getByText('Parents are not logged before that.'),
    ).toBeVisible();
    // As old as it was then.
    expect(within(await row(/PV-12/)).getByText('9 d')).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Back to now' })[0]);
    await waitFor(() => expect(address()).toBe(''));
  });
});
