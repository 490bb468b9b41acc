// People to call, from a file, one by one: a CSV table, a JSON list, or JSON lines. Files of any length; what is odd in a
// line is told with its number, and the line counts as it is.

import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { readRequest } from '../../analysis/requests/read-request.ts';
import type { CampaignRecipient } from '../../campaign/campaign-plan.ts';
import { plain } from '../../presentation/report/paint.ts';
import { formatDiagnostic } from '../../presentation/report/text-report.ts';
import { ByteDecoder } from '../../source/decode-bytes.ts';
import { readSource } from '../check-file.ts';
import { UsageError } from '../process-ends.ts';
import { STANDARD_INPUT } from '../standard-input.ts';
import { unreadFile } from '../unread-file.ts';
import { type RowReader, readColumns } from './people-columns.ts';

/** So many odd lines are told one by one. */
const MOST_TOLD = 3;

export interface PeopleFile {
  readonly path: string;
  /** Bytes, and how many of them have been read. */
  readonly size: number;
  read: number;
  people(): AsyncIterable<CampaignRecipient> | Iterable<CampaignRecipient>;
}

/** Opens a file of people. One that cannot be read is a `UsageError`. */
export function openPeople(path: string, option = '--recipients'): PeopleFile {
  if (path === STANDARD_INPUT)
    throw new UsageError(
      `${option} -: people are read from a file, more than once for several runs`,
      'write them to a file',
    );
  let size: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    size = stat.size;
  } catch (error) {
    throw unreadFile(path, error, `${option} ${path}`, /\.(?:csv|json|jsonl)$/i);
  }
  const file: PeopleFile = { path, size, read: 0, people: () => peopleIn(file) };
  return file;
}

function peopleIn(file: PeopleFile): AsyncIterable<CampaignRecipient> | Iterable<CampaignRecipient> {
  if (/\.jsonl$/i.test(file.path)) return linesOf(file);
  return /\.json$/i.test(file.path) ? listIn(file) : rowsOf(file);
}

async function* rowsOf(file: PeopleFile): AsyncGenerator<CampaignRecipient> {
  const text = textOf(file);
  const { value: start = '' } = await text.next();
  const rows = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 1_000_000,
  });
  const source = Readable.from(joined(start, text));
  // An error of the file is one of the table, too.
  source.on('error', (error) => rows.destroy(error));
  source.pipe(rows);
  const odd = new OddLines(file.path);
  let read: RowReader | undefined;
  let width = 0;
  let count = 0;
  try {
    for await (const { record: row, info } of rows as AsyncIterable<Row>) {
      if (read === undefined) {
        read = readColumns(file.path, row);
        width = row.length;
        continue;
      }
      if (row.length !== width)
        odd.tell(info.lines, `it has ${row.length} ${row.length === 1 ? 'value' : 'values'} for ${width} columns`);
      count++;
      yield read(row);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as { readonly code?: string }).code === 'CSV_QUOTE_NOT_CLOSED')
      throw new UsageError(
        `${file.path}: a quote that is opened is never closed, and all behind it would be one value`,
        'look for a line with an odd number of "',
      );
    throw new UsageError(`${file.path}: ${(error as Error).message}`, 'is it a table with commas between its values?');
  }
  if (read === undefined) throw new UsageError(`${file.path}: it is empty`, 'its first line names the columns');
  odd.end();
  if (count === 0) process.stderr.write(`dialplan: ${file.path}: it names columns, and nobody\n`);
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The text of a file, piece by piece, in whatever encoding its first bytes say. */
async function* textOf(file: PeopleFile): AsyncGenerator<string, undefined> {
  const decoder = new ByteDecoder();
  for await (const chunk of createReadStream(file.path) as AsyncIterable<Buffer>) {
    file.read += chunk.length;
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
  if (decoder.fault !== undefined)
    process.stderr.write(
      `dialplan: ${file.path}: ${decoder.fault.message}, at byte ${decoder.fault.byteOffset}; letters may be wrong\n  save the file as UTF-8\n`,
    );
}

async function* joined(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (start !== '') yield start;
  yield* rest;
}

async function* linesOf(file: PeopleFile): AsyncGenerator<CampaignRecipient> {
  const odd = new OddLines(file.path);
  let number = 0;
  for await (const line of createInterface({ input: Readable.from(textOf(file)) })) {
    number++;
    if (line.trim() === '') continue;
    const person = personOf(file.path, number, line.replace(/^\uFEFF/, ''));
    const { phoneNumber, contactId, contact } = person;
    if (phoneNumber === undefined && contactId === undefined && contact === undefined)
      odd.tell(number, 'it has no "phoneNumber" and no "contactId"');
    yield person;
  }
  odd.end();
}

function personOf(path: string, number: number, line: string): CampaignRecipient {
  try {
    const person: unknown = JSON.parse(line);
    if (typeof person === 'object' && person !== null && !Array.isArray(person)) return soundPerson(person);
  } catch {
    // Told below.
  }
  throw new UsageError(
    `${path}:${number}: that is no person`,
    'a line for each, such as {"phoneNumber":"12135550100"}',
  );
}

/** A person with the types of a recipient, as the lists of requests are read: numbers may stand without quotes. */
function soundPerson(person: object): CampaignRecipient {
  const { phoneNumber, contactId, attributes, ...others } = withoutNulls(person) as Record<string, unknown>;
  const values = Object.entries(typeof attributes === 'object' ? withoutNulls(attributes as object) : {});
  return {
    ...others,
    ...(phoneNumber === undefined ? undefined : { phoneNumber: String(phoneNumber) }),
    ...(contactId === undefined ? undefined : { contactId: Number(contactId) }),
    ...(values.length === 0
      ? undefined
      : {
          attributes: Object.fromEntries(
            values.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
          ),
        }),
  };
}

function withoutNulls(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}

function* listIn(file: PeopleFile): Generator<CampaignRecipient> {
  const { source } = readSource(file.path);
  const { kind, value, diagnostics } = readRequest(source.text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const broken = errors.filter(({ rule }) => rule === 'json-invalid');
  if (broken.length > 0)
    throw new UsageError(
      `${file.path}: nothing was called\n\n${broken.map((error) => formatDiagnostic(source, error, plain)).join('\n\n')}`,
    );
  const people = kind === 'recipients' ? value : kind === 'batch' ? value.recipients : undefined;
  if (people === undefined)
    throw new UsageError(`${file.path}: that is no list of people`, 'such as [{"phoneNumber":"12135550100"}]');
  for (const person of people) {
    file.read = file.size;
    yield person as CampaignRecipient;
  }
}

/** What separates the names in the first line: a comma, unless there are more semicolons or tabs. */
function delimiterOf(start: string): string {
  const [line = ''] = start.split(/\r?\n/, 1);
  const uses = (delimiter: string): number => line.split(delimiter).length;
  return [';', '\t'].find((delimiter) => uses(delimiter) > uses(',')) ?? ',';
}

/** Tells the first odd lines, and how many more there are. */
class OddLines {
  readonly #path: string;
  #count = 0;

  constructor(path: string) {
    this.#path = path;
  }

  tell(line: number, what: string): void {
    if (this.#count++ < MOST_TOLD) process.stderr.write(`dialplan: ${this.#path}:${line}: ${what}\n`);
  }

  end(): void {
    if (this.#count > MOST_TOLD)
      process.stderr.write(`dialplan: ${this.#path}: ${this.#count - MOST_TOLD} more lines like that\n`);
  }
}
