/** A brand as addresses write it: "Bowers & Wilkins" is `bowers-wilkins`; empty for one without letters. */
export function brandKey(brand: string): string {
  return brand
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}
