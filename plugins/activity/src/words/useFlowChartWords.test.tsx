import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { useFlowChartWords, type FlowChartWords } from './useFlowChartWords';

/** What is said with the words of the portal. */
async function said(say: (words: FlowChartWords) => string): Promise<string> {
  function Said() {
    return <p data-testid="said">{say(useFlowChartWords())}</p>;
  }
  renderInTestApp(<Said />);
  return (await screen.findByTestId('said')).textContent ?? '';
}

const day = 86_400;

describe('useFlowChartWords', () => {
  it('says quantities with their units', async () => {
    expect(
      await said(({ amount, mark, duration }) =>
        [
          duration(9.4 * day),
          duration(12_600),
          duration(20),
          amount(0, 'seconds'),
          mark(0, 'seconds'),
          amount(1, 'items'),
          amount(1_284, 'changes'),
          amount(0.384, 'share'),
          mark(14, 'items'),
          amount(2.5, 'estimate'),
        ].join(' | '),
      ),
    ).toBe(
      '9.4 d | 3.5 h | under 1 min | 0 min | 0 | 1 item | 1,284 changes | 38.4% | 14 | 2.5',
    );
  });

  it('says why there is no number', async () => {
    const value = { value: null, n: 0 };
    expect(
      await said(({ valueOf }) =>
        [
          valueOf({ ...value, value: 0 }, 'items'),
          valueOf({ ...value, few: [{ key: 'A-1', value: day }] }, 'seconds'),
          valueOf(
            { ...value, reason: { code: 'a', message: 'Nobody knows.' } },
            'seconds',
          ),
          valueOf(value, 'seconds'),
        ].join(' | '),
      ),
    ).toBe('0 items | too few for a percentile: 1 d | Nobody knows | unknown');
  });

  it('says periods in days of the zone', async () => {
    expect(
      await said(({ period }) =>
        [
          period(
            { from: '2026-12-20T23:00:00Z', to: '2027-01-03T23:00:00Z' },
            'Europe/Berlin',
          ),
          period({ from: '2026-11-02', to: '2026-11-03' }, 'UTC'),
        ].join(' | '),
      ),
    ).toBe('21 Dec 2026 to 3 Jan 2027 | 2 Nov 2026');
  });
});
