import path from 'node:path';
import { exportPictures } from '@/lib/pictures/export-pictures.server';
import type { Command } from '../command';

export const picturesCommand: Command = {
  name: 'pictures',
  summary: 'Export the pictures of content/pictures in the formats that the site serves',
  usage: 'pictures',
  async run() {
    const { exported, total } = await exportPictures(
      path.resolve('content/pictures'),
      path.resolve('public/pictures'),
    );
    console.log(`${exported} of ${total} exported, the rest unchanged`);
    return 0;
  },
};
