/** The secret of a day, from which that day's visitor hashes are made; gone when the day is over. */
export interface ClickSaltsTable {
  /** UTC day, YYYY-MM-DD. */
  day: string;
  /** 32 random bytes as base64url. */
  salt: string;
}
