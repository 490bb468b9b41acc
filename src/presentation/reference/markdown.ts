// Pieces of Markdown that the reference pages are built from.

/** Text that is not Markdown, made safe for it; references such as `${call.id}` become code. */
export function fromPlainText(text: string): string {
  return text
    .split(/(\$\{[^}]*\})/)
    .map((piece, i) => (i % 2 === 1 ? code(piece) : piece.replace(/&/g, '&amp;').replace(/[\\`*_[\]<]/g, '\\$&')))
    .join('');
}

/** Markdown with code spans as rules write it: angle brackets and ampersands outside of code are taken literally. */
export function fromProse(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/&/g, '&amp;').replace(/</g, '\\<')))
    .join('');
}

/** A code span. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A fenced block; the fence is longer than any in the text. */
export function codeBlock(language: string, text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((most, fence) => Math.max(most, fence.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\s+$/, '')}\n${fence}`;
}

/** A table; cells are Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, blocks and headings, a blank line between them; absent ones are left out. */
export function page(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
