/** Products of the built content with what each costs and what it cost before, in minor units. */
export const SEEDS = [
  { slug: 'sony-wh-1000xm4', amount: 24_800, before: 34_999, category: 'headphones' },
  { slug: 'razer-blackshark-v2', amount: 7_999, before: 9_999, category: 'headsets' },
  { slug: 'hyperx-cloud-stinger', amount: 2_999, before: 4_999, category: 'headsets' },
  { slug: 'logitech-g-pro', amount: 11_999, before: 12_999, category: 'headsets' },
] as const;
