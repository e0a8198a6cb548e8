import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChart } from '../__testUtils__/renderChart';
import { ForecastForm } from './ForecastForm';

async function renderForm(value: { items?: number; by?: string }) {
  const onChange = jest.fn();
  await renderChart(
    <ForecastForm value={value} today="2026-11-22" onChange={onChange} />,
  );
  return { onChange, items: screen.getByRole('textbox', { name: 'Items' }) };
}

describe('ForecastForm', () => {
  it('reports a number on Enter, and not while it is typed', async () => {
    const user = userEvent.setup();
    const { onChange, items } = await renderForm({ by: '2026-12-31' });
    await user.type(items, '20');
    expect(onChange).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(onChange).toHaveBeenCalledWith({ items: 20, by: '2026-12-31' });
  });

  it('takes an empty field for no question', async () => {
    const user = userEvent.setup();
    const { onChange, items } = await renderForm({ items: 20 });
    await user.clear(items);
    await user.tab();
    expect(onChange).toHaveBeenCalledWith({ items: undefined });
  });

  it('reports a day', async () => {
    const user = userEvent.setup();
    const { onChange } = await renderForm({ items: 20, by: '2026-12-30' });
    await user.click(screen.getByRole('spinbutton', { name: /^day/ }));
    await user.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith({ items: 20, by: '2026-12-31' });
  });
});
