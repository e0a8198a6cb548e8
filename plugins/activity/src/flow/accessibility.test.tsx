import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { atReader } from '../work/__testUtils__/atReader';
import { FakeFlowApi } from './__testUtils__/FakeFlowApi';
import { renderFlowTab } from './__testUtils__/renderFlowTab';

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

describe('the accessibility of the Flow tab', () => {
  beforeEach(() => {
    atReader();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['charts', ''],
    [
      'tables',
      '?activity.tables=scatter,ageing,cumulative,forecast,finished,underWay,pace,statuses,types,velocity',
    ],
    ['changes', '?activity.about=changes'],
  ])('finds no fault with its %s', async (_, search) => {
    const { container } = renderFlowTab(new FakeFlowApi(), search);
    await screen.findByRole('region', { name: 'Does it get faster?' });
    // The last of them to be there.
    await screen.findAllByText(/half within/);
    expect(await faultsOf(container)).toEqual([]);
  });

  it('finds no fault with its drawers, which give the focus back', async () => {
    const user = userEvent.setup();
    renderFlowTab(new FakeFlowApi());
    const opener = await screen.findByRole('button', {
      name: 'Explain Throughput',
    });
    await user.click(opener);
    const explained = await screen.findByRole('dialog');
    await within(explained).findByText('48 counted');
    expect(await faultsOf(explained)).toEqual([]);
    await user.click(
      within(explained).getByRole('button', { name: 'Show them' }),
    );
    const listed = await screen.findByRole('dialog', {
      name: 'Throughput: the items',
    });
    await within(listed).findByRole('row', { name: /BUG-7/ });
    expect(await faultsOf(listed)).toEqual([]);
  });
});
