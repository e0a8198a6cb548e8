import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { harbour } from '../__testUtils__/renderActivityTab';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeDoraApi } from './__testUtils__/FakeDoraApi';
import { renderDeployments } from './__testUtils__/renderDeployments';

/** Rules of the whole page, which the portal around the tab answers for; colours are not known here. */
const ofThePage = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'color-contrast': { enabled: false },
};

async function faultsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: ofThePage });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

describe('the accessibility of deployments', () => {
  beforeEach(() => {
    atReader();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['charts', ''],
    [
      'tables and a trial',
      '&activity.tables=deployments,leadTime&activity.tryDeployments=job=x',
    ],
  ])('finds no fault with its %s', async (_, search) => {
    const { container } = renderDeployments(new FakeDoraApi(), { search });
    await screen.findByText('What holds now');
    await screen.findByRole('table', { name: /^Failed deployments/ });
    await screen.findByRole('grid', { name: /^Deployments;/ });
    if (search) await screen.findByText(/^With your definition/);
    expect(await faultsOf(container)).toEqual([]);
  });

  it('finds no fault with a list of services', async () => {
    const { container } = renderDeployments(new FakeDoraApi(), {
      entity: harbour,
    });
    await screen.findByRole('table', { name: /^Services/ });
    await screen.findByRole('grid', { name: /^Deployments;/ });
    expect(await faultsOf(container)).toEqual([]);
  });

  it('finds no fault with its drawers, which give the focus back', async () => {
    const user = userEvent.setup();
    renderDeployments(new FakeDoraApi());
    await user.click(
      await screen.findByRole('button', { name: 'Explain Change lead time' }),
    );
    const explained = await screen.findByRole('dialog');
    expect(await faultsOf(explained)).toEqual([]);
    await user.click(
      within(explained).getByRole('button', { name: 'Show them' }),
    );
    const listed = await screen.findByRole('dialog', {
      name: 'Change lead time: the changes',
    });
    await within(listed).findByRole('row', { name: /Raise the wall/ });
    expect(await faultsOf(listed)).toEqual([]);
  });
});
