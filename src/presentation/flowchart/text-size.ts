// How wide words are in a sans-serif font, told without a browser: a little wider than they are in the fonts that the
// drawing asks for, so that nothing sticks out whichever of them is there.

/** Widths for a font of size 1; the widest of Helvetica, Arial, Liberation Sans and DejaVu Sans decides. */
const NARROW = /[ijl.,:;'|!]/;
const SLIM = /[frt()[\]{}\-"/\\ I`]/;
const WIDE = /[mwMW@%—…&<>=+~#]/;
const CAPITAL = /[A-Z]/;

function widthOf(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (SLIM.test(character)) return 0.43;
  if (WIDE.test(character)) return 0.98;
  if (CAPITAL.test(character)) return 0.74;
  if (character >= '!' && character <= '~') return 0.62;
  if (/^\p{M}$/u.test(character)) return 0;
  // From Hangul on come the scripts with wide characters, and the pictures.
  return character >= '\u1100' ? 1.15 : 0.8;
}

/** The width of words on one line, in the unit of the font's size. */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size * (isBold ? 1.09 : 1);
}

/** The words in lines no wider than `width`; of more than `most` lines the last ends in an ellipsis. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text, width, size)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = `${kept[most - 1] ?? ''}…`;
  while (textWidth(last, size) > width && last.length > 1) last = `${[...last].slice(0, -2).join('')}…`;
  kept[most - 1] = last;
  return kept;
}

/** Words; those too long for a line in pieces. */
function pieces(text: string, width: number, size: number): string[] {
  return text.split(' ').flatMap((word) => (textWidth(word, size) <= width ? [word] : piecesOf(word, width, size)));
}

/** A long word in pieces, cut behind a `_`, `-`, `/` or the like where there is one in the last half of a line. */
function piecesOf(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, size) > width) {
      const at = part.search(/[_\-/.?&=][^_\-/.?&=]*$/) + 1;
      const cut = at > part.length / 2 ? at : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
    }
    part += character;
  }
  return [...parts, part];
}
