/** A part of a long text. */
export interface Section {
  /** Its heading; none for what comes before the first. */
  heading?: string;
  /** What it says, Markdown. Empty: there is no such section. */
  text: string;
  /** What to say instead where the whole would be too long. */
  brief?: string;
}

/**
 * GitHub, Gitea and Forgejo take 65,536 characters of a pull request's text,
 * GitLab 1,048,576. What is left may be put in front.
 */
const LIMIT = 58_000;

/**
 * Sections as one Markdown text that every forge takes. From the end, those
 * are put briefly that can be, until it is short enough.
 */
export function boundedSections(sections: readonly Section[]): string {
  const kept = sections.filter(({ text }) => text !== '');
  const written = () =>
    `${kept
      .map(({ heading, text }) => (heading ? `## ${heading}\n\n${text}` : text))
      .join('\n\n')}\n`;
  for (let at = kept.length - 1; at >= 0 && written().length > LIMIT; at--) {
    const { heading, brief, text } = kept[at];
    kept[at] = { heading, text: brief ?? text };
  }
  return written();
}
