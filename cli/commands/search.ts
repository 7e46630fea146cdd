import { contentVersion } from '@/lib/content/visible-documents';
import { writeTextIndex } from '@/lib/search/open-search.server';
import { readSearchable } from '@/lib/search/read-site';
import type { Command } from '../command';

export const searchCommand: Command = {
  name: 'search',
  summary: 'Write the index that searches read',
  usage: `shelf -- search
  Reads the content as it was built, and writes .contentlayer/search/index.json. The build does it.
  Without that file, or after the content has changed, servers build the index themselves.`,
  async run() {
    const { pages, bytes } = await writeTextIndex(readSearchable(), contentVersion(), '.');
    console.log(`${pages} pages can be found, ${Math.ceil(bytes / 1000)} kB`);
    return 0;
  },
};
