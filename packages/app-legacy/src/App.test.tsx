import { render, screen, within } from '@testing-library/react';
import { answerOf, madeCatalog } from './__testUtils__/madeBackend';

describe('the example portal on the legacy frontend system', () => {
  const environment = process.env;
  const requested: string[] = [];

  beforeEach(() => {
    // In development React complains about components of Backstage itself.
    jest.spyOn(console, 'error').mockImplementation();
    jest.spyOn(console, 'warn').mockImplementation();
    requested.length = 0;
    jest.spyOn(global, 'fetch').mockImplementation(async (input, init) => {
      const request = input instanceof Request ? input : undefined;
      const url = new URL(request?.url ?? String(input), 'http://localhost');
      requested.push(`${url.pathname}${url.search}`);
      const body = init?.body ?? (await request?.clone().text());
      return answerOf(url, typeof body === 'string' ? body : '');
    });
    process.env = {
      ...environment,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ] as unknown as string,
    };
  });

  afterEach(() => {
    process.env = environment;
    jest.restoreAllMocks();
  });

  async function open(path: string) {
    window.history.replaceState({}, '', path);
    const { App } = await import('./App');
    return render(<App />);
  }

  it.each(Object.keys(madeCatalog))(
    'has the cards and the Activity tab on the page of a %s',
    async kind => {
      const page = `/catalog/default/${kind}/tug`;
      const { unmount } = await open(page);

      const card = await screen.findByRole('heading', {
        name: 'Activity of the last 12 weeks',
      });
      expect(card).toBeVisible();
      expect(await screen.findByText('100 events')).toBeVisible();
      expect(screen.getByText('About')).toBeVisible();
      const link = screen.getByRole('link', { name: 'Open activity' });
      expect(link.getAttribute('href')).toMatch(
        new RegExp(`^${page}/activity\\?activity\\.range=`),
      );
      expect(
        await screen.findByRole('heading', { name: 'Work under way' }),
      ).toBeVisible();
      const root = await screen.findByRole('link', {
        name: 'A stronger engine',
      });
      expect(root.getAttribute('href')).toMatch(
        new RegExp(`^${page}/work\\?activity\\.openOnly=on&activity\\.item=`),
      );
      unmount();

      await open(`${page}/activity`);
      expect(
        await screen.findByLabelText('Tuesday 10:00 to 11:00, 86 events'),
      ).toBeVisible();
      const tabs = screen.getByRole('tablist');
      expect(
        within(tabs).getByRole('tab', { name: 'Activity' }),
      ).toHaveAttribute('aria-selected', 'true');
      expect(requested).toContain(
        `/api/activity/heatmap?entity=${kind}%3Adefault%2Ftug`,
      );
    },
  );

  it.each(Object.keys(madeCatalog))(
    'has the Work tab on the page of a %s',
    async kind => {
      await open(`/catalog/default/${kind}/tug/work`);
      expect(
        await screen.findByRole('row', { name: /TUG-1.*1 of 4/ }),
      ).toBeVisible();
      expect(screen.getByRole('tab', { name: 'Work' })).toHaveAttribute(
        'aria-selected',
        'true',
      );
    },
  );

  it('has the Flow tab', async () => {
    await open('/catalog/default/component/tug/flow');
    expect(
      await screen.findByRole('button', { name: /^Throughput: 4\/week/ }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Flow' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });
});
