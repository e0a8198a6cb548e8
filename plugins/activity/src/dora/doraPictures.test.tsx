import type { Dora } from '@activity-insights/plugin-activity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../__testUtils__/refusal';
import { address, harbour } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeDoraApi } from './__testUtils__/FakeDoraApi';
import {
  madeDora,
  madeService,
  madeUnknownService,
} from './__testUtils__/madeDora';
import { renderDeployments } from './__testUtils__/renderDeployments';

describe('the pictures of deployments', () => {
  let api: FakeDoraApi;
  let user: ReturnType<typeof userEvent.setup>;

  beforeEach(() => {
    atReader();
    api = new FakeDoraApi();
    user = userEvent.setup();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const press = async (name: string) =>
    user.click(await screen.findByRole('button', { name }));
  const frequency = () =>
    screen.findByRole('button', { name: /^Deployment frequency: 3\.1\/week/ });

  it('holds the place while it reads', async () => {
    let answer: (dora: Dora) => void = () => {};
    api.getMetrics.mockReturnValueOnce(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    renderDeployments(api);
    await screen.findByText('Reading how work flows');
    answer(madeDora());
    expect(await frequency()).toBeVisible();
    expect(screen.queryByText('Reading how work flows')).toBeNull();
  });

  it.each([
    ['a refusal', () => refusal(403, {}), /not allowed to see/],
    [
      'a backend that is down',
      async () => new TypeError('x'),
      /did not answer/,
    ],
  ])('says what %s means, and tries again', async (_, failure, text) => {
    api.getMetrics.mockRejectedValueOnce(await failure());
    renderDeployments(api);
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.getByText('The deployments could not be read')).toBeVisible();
    await press('Try again');
    expect(await frequency()).toBeVisible();
  });

  it('says why no deployment is known, and leads to what would count', async () => {
    const message = 'No run has matched environment=prodution so far';
    api.getMetrics.mockResolvedValue(
      madeDora({ services: [madeUnknownService(message)] }),
    );
    renderDeployments(api);
    expect(await screen.findByText('No deployment is known')).toBeVisible();
    expect(screen.getAllByText(message)).toHaveLength(1);
    expect(screen.queryByText('Deployment frequency')).toBeNull();
    const preview = await screen.findByRole('region', {
      name: 'What counts as a deployment?',
    });
    // There is nothing to scroll here.
    Element.prototype.scrollIntoView = () => {};
    await press('See what would count');
    expect(document.activeElement).toContainElement(preview);
  });

  it('says why a service is not shown', async () => {
    const notes = [{ code: 'not-permitted', message: 'It is kept from you.' }];
    api.getMetrics.mockResolvedValueOnce(madeDora({ services: [], notes }));
    renderDeployments(api);
    expect(await screen.findByText('It is kept from you.')).toBeVisible();
    expect(api.getPreview).not.toHaveBeenCalled();
    await press('Look again');
    expect(await frequency()).toBeVisible();
  });

  it('says what has to be known of numbers that are there', async () => {
    const notes = [{ code: 'settling', message: 'It is being counted.' }];
    api.getMetrics.mockResolvedValue(
      madeDora({
        notes,
        services: [
          madeService({ notes: [{ code: 'one', message: 'There is one.' }] }),
        ],
      }),
    );
    renderDeployments(api);
    expect(await screen.findByText('It is being counted.')).toBeVisible();
    expect(screen.getByText('There is one.')).toBeVisible();
  });

  it('lists the services of a group, orders them, and leads to each', async () => {
    renderDeployments(api, {
      entity: harbour,
      search: '&activity.range=30d',
    });
    expect(await screen.findByText('Services are not blended')).toBeVisible();
    const table = screen.getByRole('table', {
      name: 'Services and their five metrics',
    });
    const names = () =>
      within(table)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent);
    expect(names()).toEqual(['mole', 'quay']);
    const [, first] = within(table).getAllByRole('row');
    expect([...first.children].map(cell => cell.textContent)).toEqual([
      'mole',
      '3.1/weekn = 40',
      '1.5 dn = 96',
      '12.5%n = 40',
      '1.5 hn = 4',
      '10%n = 40',
    ]);
    expect(
      within(table).getByRole('link', { name: 'quay: its deployments' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/quay/flow?activity.range=30d&activity.about=deployments',
    );
    await user.click(within(table).getByRole('button', { name: 'Service' }));
    expect(names()).toEqual(['quay', 'mole']);
    expect(
      within(table).getByRole('columnheader', { name: 'Service' }),
    ).toHaveAttribute('aria-sort', 'descending');
    expect(address()).toMatch(/activity\.services=-service$/);
    // The changes are asked of the service that the deployment is of.
    await user.click(
      (
        await screen.findAllByRole('button', { name: '3 changes of v1.7.0' })
      )[0],
    );
    await screen.findByRole('dialog');
    expect(api.getChanges.mock.lastCall?.[0]).toMatchObject({
      entity: 'component:default/quay',
      deployment: ['run-7'],
    });
  });
});
