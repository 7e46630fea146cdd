import path from 'node:path';
import { buildGoods } from '@/lib/catalogue/build-goods.server';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { getGuideOrThrow, getListOrThrow, getProductOrThrow, getSite } from '@/lib/content/library';
import { withText } from '@/lib/content/read-text';
import type { Command } from '../command';

export const goodsCommand: Command = {
  name: 'goods',
  summary: 'Make the files of goods that are books of your own pages',
  usage: `shelf -- goods
  Reads the content as it was built, and writes PDFs to .topshelf/goods.`,
  async run() {
    const pages = {
      guide: (slug: string) => withText('guide', getGuideOrThrow(slug)),
      list: (slug: string) => withText('list', getListOrThrow(slug)),
      product: getProductOrThrow,
    };
    const { made, total } = await buildGoods(getCatalogue(), getSite(), pages, path.resolve('.'));
    console.log(`${made} of ${total} made, the rest unchanged`);
    return 0;
  },
};
