interface FrontMatter {
  readonly yaml: string;
  /** The whole text with the front matter blanked out, so that its lines keep their numbers. */
  readonly body: string;
}

interface FrontMatterFault {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits an MDX text (Unix line ends) at its front matter: the lines between two lines of three
 * dashes, the first of them at the very top. Stricter than the build's own parser, which would take
 * `---js` for a script to run and `---x` for the end.
 */
export function splitFrontMatter(text: string): FrontMatter | FrontMatterFault {
  const lines = text.split('\n');
  const opening = lines[0] ?? '';
  if (!FENCE.test(opening)) {
    const isSpoilt = opening.startsWith('---');
    return {
      line: 1,
      message: isSpoilt
        ? 'begins with more than three dashes on the first line'
        : 'does not begin with front matter',
      remedy: isSpoilt
        ? 'Leave three dashes alone on the first line.'
        : 'Put the fields at the top, between two lines of three dashes.',
    };
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close === -1) {
    return {
      line: 1,
      message: 'has front matter that does not end',
      remedy: 'Put a line of three dashes below the last field.',
    };
  }
  if (!FENCE.test(lines[close] ?? '')) {
    return {
      line: close + 1,
      message: 'has more than three dashes on the line that ends the front matter',
      remedy: 'Leave three dashes alone on that line.',
    };
  }
  const blank = '\n'.repeat(close + 1);
  return {
    yaml: lines.slice(1, close).join('\n'),
    body: blank + lines.slice(close + 1).join('\n'),
  };
}
