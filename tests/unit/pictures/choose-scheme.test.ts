import { expect, it } from 'vitest';
import { chooseScheme } from '@/lib/pictures/choose-scheme';

const drawing = (styles: string) => `<svg><style>${styles}</style><path class="a"/></svg>`;

it.each([
  ['dark', '.a{fill:red}', '.a{fill:red}'],
  ['light', '.a{fill:red}@media (prefers-color-scheme:dark){.a{fill:blue}}', '.a{fill:red}'],
  [
    'dark',
    '.a{fill:red}@media (prefers-color-scheme:dark){.a{fill:blue}.b{fill:none}}.c{fill:red}',
    '.a{fill:red}.a{fill:blue}.b{fill:none}.c{fill:red}',
  ],
  [
    'dark',
    '@media( prefers-color-scheme : dark ) {\n .a { fill: blue }\n}',
    '\n .a { fill: blue }\n',
  ],
  ['dark', '@media (prefers-color-scheme: light){.a{fill:red}}', ''],
  ['light', '@media (prefers-color-scheme: light){.a{fill:red}}', '.a{fill:red}'],
  ['dark', '@media print{.a{fill:red}}', '@media print{.a{fill:red}}'],
] as const)('a drawing shows in %s what browsers show there: %s', (scheme, styles, left) => {
  expect(chooseScheme(drawing(styles), scheme)).toBe(drawing(left));
});
