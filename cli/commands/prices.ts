import { AppError } from '@/lib/core/errors';
import type { Command } from '../command';
import { refreshPrices } from '../prices/refresh-prices';
import { showStatus } from '../prices/show-status';

export const pricesCommand: Command = {
  name: 'prices',
  summary: 'Refresh the prices of merchants’ APIs, or show how prices stand',
  usage: `shelf -- prices refresh [--all]
  Asks for all prices that are due, as far as the day's allowance goes.
  --all    ask for prices that are not due, too
  Ctrl-C stops it; the next call goes on where it was. It may run while the server does.

shelf -- prices status [--missing] [--json]
  Each account: its state, and the requests used and left today (UTC). Each price: what is shown, as of
  when and until when, and what came of the last try.
  --missing   only prices that are not shown now
  --json      print {at, accounts, prices}`,
  async run(args) {
    const [what, ...rest] = args;
    if (what === 'refresh') return refreshPrices(rest);
    if (what === 'status') return showStatus(rest);
    throw new AppError('bad_request', 'Say what to do with prices: refresh or status', {
      remedy: 'npm run shelf -- prices status',
    });
  },
};
