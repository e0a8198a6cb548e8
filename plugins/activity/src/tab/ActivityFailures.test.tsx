import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  completeCoverage,
  FakeActivityApi,
  madeHeatmap,
} from '../__testUtils__/FakeActivityApi';
import { madeStream } from '../__testUtils__/madeChoices';
import { refusal } from '../__testUtils__/refusal';
import { address, renderActivityTab } from '../__testUtils__/renderActivityTab';

// The charts have tests of their own.
jest.mock('./cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));

function charts() {
  return screen.findByText('The charts');
}

describe('a backend in trouble', () => {
  let api: FakeActivityApi;

  beforeEach(() => {
    api = new FakeActivityApi();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('is down: said in words, and tried again', async () => {
    const user = userEvent.setup();
    api.getHeatmap.mockRejectedValueOnce(await refusal(503, {}));
    renderActivityTab(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /did not answer/,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await charts()).toBeVisible();
  });

  it('is slow: said after two seconds, and waited for', async () => {
    jest.useFakeTimers();
    let answer: (() => void) | undefined;
    api.getHeatmap.mockReturnValueOnce(
      new Promise(resolve => {
        answer = () => resolve(madeHeatmap());
      }),
    );
    renderActivityTab(api);
    await act(() => jest.advanceTimersByTimeAsync(1_900));
    expect(screen.queryByText(/takes longer/)).not.toBeInTheDocument();
    await act(() => jest.advanceTimersByTimeAsync(200));
    expect(screen.getByText(/takes longer than usual/)).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(8_000));
    await act(async () => answer?.());
    expect(await charts()).toBeVisible();
    expect(screen.queryByText(/takes longer/)).not.toBeInTheDocument();
  });

  it('never answers: said in the end, with another try', async () => {
    jest.useFakeTimers();
    api.getHeatmap.mockReturnValueOnce(new Promise(() => {}));
    renderActivityTab(api);
    await act(() => jest.advanceTimersByTimeAsync(31_000));
    expect(screen.getByRole('alert')).toHaveTextContent(
      /did not answer in time/,
    );
    await act(async () =>
      screen.getByRole('button', { name: 'Try again' }).click(),
    );
    expect(await charts()).toBeVisible();
  });

  it('answers garbage: said in words', async () => {
    const garbage = new SyntaxError('Unexpected token < in JSON');
    api.getHeatmap.mockRejectedValue(garbage);
    renderActivityTab(api);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/does not understand/);
    expect(alert).not.toHaveTextContent(/token/);
  });

  it('refuses for the sake of people: leads to what can be answered', async () => {
    const user = userEvent.setup();
    const tooFew = await refusal(403, { reason: 'too-few-people' });
    api.getHeatmap.mockImplementation(async query => {
      if (query.compare || query.source || query.from) throw tooFew;
      return madeHeatmap();
    });
    renderActivityTab(api, {
      search:
        '?activity.range=30d&activity.source=git&activity.compare=difference',
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /too few people/,
    );
    for (const name of [
      'Show this range alone',
      'Clear all filters',
      'Show the last 90 days',
    ]) {
      await user.click(await screen.findByRole('button', { name }));
    }
    expect(await charts()).toBeVisible();
    expect(address()).toBe('');
    // Nothing is told of the range before, and that is no reason to hide this one.
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('forbids: said in words', async () => {
    api.getHeatmap.mockRejectedValue(
      await refusal(403, { reason: 'not-permitted' }),
    );
    renderActivityTab(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You are not allowed/,
    );
  });

  it('fails to refresh: what is there stays, and is tried again', async () => {
    jest.useFakeTimers();
    renderActivityTab(api);
    expect(await charts()).toBeVisible();
    api.getHeatmap.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(
      screen.getByText('The numbers below could not be refreshed'),
    ).toBeVisible();
    expect(await charts()).toBeVisible();
    await act(async () =>
      screen.getByRole('button', { name: 'Try again' }).click(),
    );
    expect(
      screen.queryByText('The numbers below could not be refreshed'),
    ).not.toBeInTheDocument();
  });

  it('has something new: shown by itself, and said for a moment', async () => {
    jest.useFakeTimers();
    renderActivityTab(api);
    expect(await charts()).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(screen.queryByText(/updated just now/)).not.toBeInTheDocument();
    api.getHeatmap.mockResolvedValue(madeHeatmap({ total: 123 }));
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText('123')).toBeVisible();
    expect(screen.getByText(/updated just now/)).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(11_000));
    expect(screen.queryByText(/updated just now/)).not.toBeInTheDocument();
  });
});

describe('what is not all there', () => {
  it('names projects as people do, and shows how far the history reaches', async () => {
    const api = new FakeActivityApi();
    api.getHeatmap.mockResolvedValue(
      madeHeatmap({
        from: '2026-08-01T00:00:00Z',
        to: '2026-08-11T00:00:00Z',
        timezone: 'UTC',
        coverage: {
          ...completeCoverage,
          complete: false,
          from: '2026-08-05T00:00:00Z',
          gaps: [
            {
              stream: 'gitlab/bay/113/commits',
              from: null,
              to: null,
              reason: 'not-read-yet',
            },
          ],
        },
      }),
    );
    api.getHarvestStreams.mockResolvedValue({
      items: [
        madeStream({
          id: 'gitlab/bay/113/commits',
          source: 'gitlab',
          instance: 'bay',
          project: 'crew/tug',
        }),
      ],
      total: 1,
    });
    renderActivityTab(api);
    expect(
      await screen.findByText(
        'gitlab · bay · crew/tug · commits: not read yet',
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('progressbar', { name: /completely read/ }),
    ).toHaveAttribute('aria-valuetext', '60% of the range is completely read');
  });

  it('says that nothing passes the filters, and takes them away', async () => {
    const user = userEvent.setup();
    const api = new FakeActivityApi();
    api.getHeatmap.mockImplementation(async query =>
      madeHeatmap(query.branch ? { total: 0 } : {}),
    );
    renderActivityTab(api, {
      search: '?activity.range=30d&activity.branch=hotfix/*',
    });
    expect(await screen.findByText('Nothing passes the filters')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    expect(await charts()).toBeVisible();
    expect(address()).toBe('?activity.range=30d');
  });
});
