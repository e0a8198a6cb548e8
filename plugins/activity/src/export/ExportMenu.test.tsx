import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExportMenu } from './ExportMenu';
import { saveFile } from './saveFile';
import { useDownloadCsv } from './useDownloadCsv';

jest.mock('./saveFile', () => ({ saveFile: jest.fn() }));
const saved = saveFile as jest.Mock;

function ExportOfHarbour() {
  const download = useDownloadCsv();
  return (
    <ExportMenu
      onCsv={kind =>
        download(
          kind,
          { entity: 'group:default/harbour', timezone: 'UTC' },
          { first: '2026-08-03', last: '2026-11-01' },
        )
      }
      onPicture={undefined}
    />
  );
}

describe('the export menu', () => {
  const fetch = jest.fn();

  beforeEach(() => {
    fetch.mockReset();
    saved.mockReset();
    renderInTestApp(<ExportOfHarbour />, {
      apis: [
        [fetchApiRef, { fetch }],
        [discoveryApiRef, { getBaseUrl: async () => 'http://localhost/api' }],
      ],
    });
  });

  async function choose(name: string) {
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    await user.click(await screen.findByRole('menuitem', { name }));
  }

  it.each([
    ['Hours of the week', '/heatmap?', '', 'heatmap'],
    ['Days', '/calendar?', '', 'calendar'],
    ['Hours of the day', '/histogram?', '&dimension=hour', 'hours'],
    ['Days of the week', '/histogram?', '&dimension=weekday', 'weekdays'],
    ['Working hours, by week', '/pace?', '', 'pace'],
    ['Events', '/events?', '', 'events'],
  ])('saves %s with the link inside', async (name, path, more, kind) => {
    fetch.mockResolvedValue({ ok: true, text: async () => 'a,b\r\n1,2\r\n' });
    await choose(name);
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(fetch.mock.lastCall![0]).toBe(
      `http://localhost/api${path}entity=group%3Adefault%2Fharbour&timezone=UTC${more}&format=csv`,
    );
    const [file, content] = saved.mock.lastCall!;
    expect(file).toBe(
      `activity_${kind}_group-default-harbour_2026-08-03_2026-11-01.csv`,
    );
    expect(await content.text()).toBe(
      `a,b,link\r\n1,2,"${window.location.href}?activity.range=2026-08-03..2026-11-01"\r\n`,
    );
  });

  it('says why there is no file', async () => {
    const user = userEvent.setup();
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await choose('Days');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The file could not be made.*did not answer/,
    );
    expect(saved).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
