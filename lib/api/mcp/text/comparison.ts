import type { ComparisonResource } from '../../schema/finds';
import type { ToolAnswer } from '../tool';
import { blocks, disclosureOf, linkTo, missingPrices, plain } from './parts';
import { summaryText } from './products';

type Row = ComparisonResource['groups'][number]['rows'][number];

/** What a product has in a line; the best of it in bold. */
function cellText(row: Row, place: number, id: string): string {
  const cell = row.cells[place];
  if (!cell) return 'not stated';
  return row.best.includes(id) ? `**${plain(cell.value)}**` : plain(cell.value);
}

/** Products side by side. */
export function writeComparison({ data, meta }: ToolAnswer<ComparisonResource>): string {
  const { products, groups, links } = data;
  const columns = products.map(({ name }) => plain(name));
  const lines = groups.flatMap(({ rows }) =>
    rows.map((row) => [
      plain(row.name),
      ...products.map(({ id }, place) => cellText(row, place, id)),
    ]),
  );
  const table = [['', ...columns], ['', ...columns].map(() => '---'), ...lines];
  return blocks(
    `# ${linkTo(products.map(({ name }) => name).join(' or '), links.html)}`,
    lines.length > 0 ? table.map((cells) => `| ${cells.join(' | ')} |`).join('\n') : null,
    lines.length > 0 ? 'The best of a line is in bold.' : 'No line is stated of two of them.',
    missingPrices(meta),
    disclosureOf(
      products.flatMap(({ offers }) => offers.map(({ link }) => link)),
      meta,
    ),
    ...products.map((product) => summaryText(product, '')),
  );
}
