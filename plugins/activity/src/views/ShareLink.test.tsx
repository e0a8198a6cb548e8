import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ShareLink } from './ShareLink';

jest.mock('copy-to-clipboard', () => ({
  __esModule: true,
  default: jest.fn(),
}));
const copy: jest.Mock = jest.requireMock('copy-to-clipboard').default;

describe('ShareLink', () => {
  afterEach(() => {
    copy.mockReset();
  });

  it('copies the address, and says so', async () => {
    const user = userEvent.setup();
    copy.mockReturnValue(true);
    renderInTestApp(<ShareLink />);
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    expect(copy).toHaveBeenCalledWith(window.location.href);
    expect(await screen.findByRole('status')).toHaveTextContent('Link copied');
    expect(screen.getByRole('button', { name: 'Link copied' })).toBeVisible();
  });

  it('says that it could not', async () => {
    const user = userEvent.setup();
    copy.mockImplementation(() => {
      throw new Error('not allowed');
    });
    renderInTestApp(<ShareLink />);
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    expect(await screen.findByRole('status')).toHaveTextContent(
      /could not be copied/,
    );
  });
});
