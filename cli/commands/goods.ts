import path from 'node:path';
import { buildGoods } from '@/lib/catalogue/build-goods.server';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import {
  allGoods,
  getGuideOrThrow,
  getListOrThrow,
  getProductOrThrow,
  getShop,
  getSite,
} from '@/lib/content/library';
import type { Command } from '../command';

export const goodsCommand: Command = {
  name: 'goods',
  summary: 'Make the files of goods that are books of your own pages',
  usage: `shelf -- goods
  Reads the content as it was built, and writes PDFs to .topshelf/goods.`,
  async run() {
    const catalogue = readCatalogue({ shop: getShop(), goods: allGoods() });
    const pages = { guide: getGuideOrThrow, list: getListOrThrow, product: getProductOrThrow };
    const { made, total } = await buildGoods(catalogue, getSite(), pages, path.resolve('.'));
    console.log(`${made} of ${total} made, the rest unchanged`);
    return 0;
  },
};
