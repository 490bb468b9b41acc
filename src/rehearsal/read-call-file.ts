// Reads the text of a `.call` file into its lines. What the lines mean is read by others, once a row of the table has
// given them their values.

import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest-name.ts';
import { shortened } from '../source/shortened.ts';
import type { BodyLine, CallFile, CallFileReading, Setting, Words } from './call-file.ts';
import { readTable } from './read-table.ts';
import { scriptInvalid } from './script-findings.ts';

/** First words of the lines of a transcript (effect-words.ts). */
const TRANSCRIPT_WORDS =
  'answered incoming say play branch goto set stash if transfer record recorded http sms dnc catch notice fault in help hangup end'.split(
    ' ',
  );

// `contact.firstName: Ann`, `answered by: live`, `set tries: 2`; behind the first act such a line is part of the call.
const SETTING = /^([A-Za-z][\w.-]*(?: [\w.-]+){0,3})\s*:(?:\s+(.*))?$/;

/** Reads a `.call` file. Any text is accepted; what means nothing is in `diagnostics`. */
export function readCallFile(text: string): CallFileReading {
  return new CallFileReader(text).read();
}

class CallFileReader {
  readonly #lines: readonly Words[];
  readonly #length: number;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #settings: Setting[] = [];
  readonly #body: BodyLine[] = [];
  #table: CallFile['table'];
  #title: string | undefined;
  #isTableBroken = false;
  #bodyStart: number | undefined;
  #next = 0;

  constructor(text: string) {
    this.#lines = linesOf(text);
    this.#length = text.length;
  }

  read(): CallFileReading {
    while (this.#next < this.#lines.length) this.#readLine(this.#lines[this.#next++] as Words);
    const file: CallFile = {
      title: this.#title,
      settings: this.#settings,
      table: this.#table,
      isTableBroken: this.#isTableBroken,
      body: this.#body.filter(
        ({ kind, span }) => kind !== 'comment' || span.start >= (this.#bodyStart ?? this.#length),
      ),
      bodyStart: this.#bodyStart ?? this.#length,
    };
    return { file, diagnostics: this.#diagnostics };
  }

  #readLine(line: Words): void {
    const { text, span } = line;
    if (text === '') return;
    if (text.startsWith('#')) {
      this.#title ??= text.replace(/^#+\s*/, '');
      this.#body.push({ ...line, kind: 'comment' });
    } else if (/^for each\b/i.test(text)) this.#readTable(line);
    else if (text.startsWith('>')) this.#add('act', line, text.slice(1));
    else if (/^expect\b/i.test(text)) this.#add('expect', line, text.slice('expect'.length));
    else if (this.#bodyStart === undefined && SETTING.test(text)) this.#readSetting(line);
    else if (isTranscript(text)) this.#add('transcript', line, text);
    else if (SETTING.test(text))
      this.#diagnostics.push(scriptInvalid('settings stand at the top', span, 'move the line above the first act'));
    else this.#diagnostics.push(unknownLine(line));
  }

  #add(kind: BodyLine['kind'], { span }: Words, text: string): void {
    this.#bodyStart ??= span.start;
    this.#body.push({ kind, text: text.trim(), span });
  }

  #readSetting({ text, span }: Words): void {
    const [, key = '', value = ''] = SETTING.exec(text) ?? [];
    const valueStart = value === '' ? span.end : span.end - value.length;
    this.#settings.push({
      key: { text: key, span: { start: span.start, end: span.start + key.length } },
      value: { text: value, span: { start: valueStart, end: span.end } },
    });
  }

  #readTable(line: Words): void {
    const rows: Words[] = [];
    for (let row = this.#lines[this.#next]; row !== undefined; row = this.#lines[this.#next]) {
      if (!row.text.includes('|') && !isIndented(row)) break;
      if (row.text === '') break;
      rows.push(row);
      this.#next++;
    }
    if (this.#table !== undefined)
      this.#diagnostics.push(scriptInvalid('there is a table above already', line.span, 'one table for each file'));
    else if (this.#bodyStart !== undefined)
      this.#diagnostics.push(scriptInvalid('the table stands at the top', line.span, 'move it above the first act'));
    const { table, diagnostics } = readTable(line, rows);
    this.#diagnostics.push(...diagnostics);
    this.#table ??= table;
    this.#isTableBroken ||= table === undefined;
  }
}

/** Lines without blanks at their ends; a line's span is that of its text. */
function linesOf(text: string): IndentedLine[] {
  const lines: IndentedLine[] = [];
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
  for (const { 0: whole, index } of text.matchAll(pattern)) {
    if (whole === '' && index > 0) break;
    const line = whole.replace(/^\uFEFF/, (mark) => (index === 0 ? ' '.repeat(mark.length) : mark));
    const trimmed = line.trim();
    const start = index + (trimmed === '' ? 0 : line.indexOf(trimmed));
    lines.push({ text: trimmed, span: { start, end: start + trimmed.length }, lineStart: index });
  }
  return lines;
}

interface IndentedLine extends Words {
  readonly lineStart: number;
}

function isIndented(line: Words): boolean {
  return line.span.start > (line as IndentedLine).lineStart;
}

function isTranscript(text: string): boolean {
  const [word = ''] = /^[a-z]+/.exec(text) ?? [];
  return TRANSCRIPT_WORDS.includes(word);
}

const LINE_WORDS = ['expect', 'for each', ...TRANSCRIPT_WORDS];
const WHAT_LINES_ARE = 'lines are settings such as "seed: 7", acts such as "> press 1", "expect ...", or "# a comment"';
const ACT_WORDS = ['press', 'silence', 'hang'];

function unknownLine({ text, span }: Words) {
  const [word = ''] = /^\S+/.exec(text) ?? [];
  const help = ACT_WORDS.includes(word.toLowerCase())
    ? `what the caller does begins with ">": > ${text}`
    : didYouMean(word, LINE_WORDS, WHAT_LINES_ARE);
  return scriptInvalid(`"${shortened(text)}" is no line of a call script`, span, help);
}
