// What a text is expected to be: to contain words, to be exactly these, to match a pattern, or to be nearly these.

import { RE2JS } from 're2js';
import { folded } from '../source/folded-text.ts';
import { similarity } from '../source/nearest-name.ts';
import { readQuoted, readValue } from './quoted-text.ts';
import { type Reading, wrong } from './script-findings.ts';

export interface TextPattern {
  readonly how: 'contains' | 'is' | 'matches' | 'similar';
  /** The words, or the source of the pattern. */
  readonly text: string;
  readonly fits: (text: string) => boolean;
}

/** `similar` holds from this much in common on: one letter in five may differ. */
const SIMILAR_ENOUGH = 0.8;

/**
 * `"words"` or `contains "words"` (letter case and blanks aside), `is "words"` or `= value` (exactly), `matches /pattern/i`,
 * `similar "words"`. Anything else is wrong.
 */
export function readTextPattern(text: string): Reading<TextPattern> {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) {
    const value = trimmed.slice(1).trim();
    if (value === '') return wrong('nothing stands behind "="', 'for an empty value write = ""');
    return { value: isPattern(readValue(value)) };
  }
  const [, how = 'contains', rest = ''] = /^(contains|is|matches|similar(?: to)?)?\s*(.*)$/is.exec(trimmed) ?? [];
  if (how.toLowerCase() === 'matches') return readMatches(rest);
  const quoted = readQuoted(rest);
  if (quoted === undefined || quoted.rest.trim() !== '')
    return wrong(
      quoted === undefined ? `"${rest}" is not in quotes` : `"${quoted.rest.trim()}" stands behind the quotes`,
      'such as "thank you"; or is "...", matches /.../, similar "..."',
    );
  switch (how.toLowerCase()) {
    case 'is':
      return { value: isPattern(quoted.value) };
    case 'similar':
    case 'similar to':
      return { value: similarPattern(quoted.value) };
    default:
      return { value: containsPattern(quoted.value) };
  }
}

/** Exactly this text. */
export function isPattern(text: string): TextPattern {
  return { how: 'is', text, fits: (found) => found === text };
}

function containsPattern(text: string): TextPattern {
  const wanted = folded(text);
  return { how: 'contains', text, fits: (found) => folded(found).includes(wanted) };
}

function similarPattern(text: string): TextPattern {
  const wanted = folded(text);
  return { how: 'similar', text, fits: (found) => similarity(folded(found), wanted) >= SIMILAR_ENOUGH };
}

// RE2's engine takes time linear in the text, whatever the pattern: a test file cannot hang a run.
function readMatches(text: string): Reading<TextPattern> {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text.trim()) ?? [];
  if (source === undefined)
    return wrong(`"${text}" is no pattern`, 'write it between slashes, such as matches /thank (you|s)/i');
  if (!/^i?$/.test(flags ?? ''))
    return wrong(`the pattern's "${flags}" means nothing`, 'only "i", for either letter case');
  try {
    const pattern = RE2JS.compile(source, flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
    return { value: { how: 'matches', text: source, fits: (found) => pattern.matcher(found).find() } };
  } catch (error) {
    return wrong(`the pattern cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
