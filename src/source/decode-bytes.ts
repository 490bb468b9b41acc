// Bytes to text, in chunks cut anywhere: byte-order marks, the XML declaration's encoding, and the exact offset of
// bytes that are no text.

/** Bytes that are not valid in the encoding. They read as U+FFFD; `textOffset` is where the first of these stands. */
export interface EncodingFault {
  readonly message: string;
  readonly byteOffset: number;
  readonly textOffset: number;
}

type Decoder = InstanceType<typeof TextDecoder>;

const UTF8 = 'utf-8';
const HEAD_LENGTH = 200;
const REPLACEMENT = '\uFFFD';

/**
 * Turns byte chunks into text. A byte-order mark decides the encoding, then `encoding="..."` of the XML declaration,
 * else it is UTF-8; a mark is kept as U+FEFF so that offsets stay true. Nothing throws: see `fault`.
 */
export class ByteDecoder {
  /** The first undecodable place, once it has been met. */
  fault: EncodingFault | undefined;
  encoding = UTF8;
  #decoder: Decoder | undefined;
  #head: Uint8Array = new Uint8Array(0);
  #tail: Uint8Array = new Uint8Array(0);
  #bytesRead = 0;
  #textLength = 0;

  write(bytes: Uint8Array): string {
    if (this.#decoder !== undefined) return this.#decode(this.#decoder, bytes);
    this.#head = concat(this.#head, bytes);
    return this.#head.length < HEAD_LENGTH ? '' : this.#start();
  }

  end(): string {
    const text = this.#decoder === undefined ? this.#start() : '';
    const rest = this.#decoder?.decode() ?? '';
    if (rest.includes(REPLACEMENT)) this.#setFault(this.#bytesRead - this.#tail.length, this.#textLength, 'is cut off');
    return text + rest;
  }

  #start(): string {
    const head = this.#head;
    this.encoding = sniffEncoding(head);
    try {
      this.#decoder = new TextDecoder(this.encoding, { ignoreBOM: true });
    } catch {
      const message = `the encoding "${this.encoding}" is not known`;
      this.fault = { message, byteOffset: 0, textOffset: 0 };
      this.encoding = UTF8;
      this.#decoder = new TextDecoder(UTF8, { ignoreBOM: true });
    }
    return this.#decode(this.#decoder, head);
  }

  #decode(decoder: Decoder, bytes: Uint8Array): string {
    const text = decoder.decode(bytes, { stream: true });
    if (this.fault === undefined && text.includes(REPLACEMENT)) this.#locateFault(bytes);
    this.#tail = incompleteTail(this.#tail.length === 0 ? bytes : concat(this.#tail, bytes), this.encoding);
    this.#bytesRead += bytes.length;
    this.#textLength += text.length;
    return text;
  }

  // U+FFFD may also stand in the file itself; only a strict decoder tells the two apart.
  #locateFault(bytes: Uint8Array): void {
    const window = concat(this.#tail, bytes);
    const at = firstUndecodable(window, this.encoding);
    if (at === undefined) return;
    const before = new TextDecoder(this.encoding, { ignoreBOM: true }).decode(window.subarray(0, at));
    const shown = (window[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    this.#setFault(this.#bytesRead - this.#tail.length + at, this.#textLength + before.length, 'is not valid', shown);
  }

  #setFault(byteOffset: number, textOffset: number, what: string, byte?: string): void {
    const subject = byte === undefined ? 'the last character' : `byte 0x${byte}`;
    const message = `${subject} at byte offset ${byteOffset} ${what} ${this.encoding.toUpperCase()}`;
    this.fault ??= { message, byteOffset, textOffset };
  }
}

/** The encoding a file claims by its byte-order mark, its first bytes, or its XML declaration. */
export function sniffEncoding(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF8;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_LENGTH));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase();
  // A declaration readable as single bytes cannot be UTF-16, whatever it says.
  return declared === undefined || declared.startsWith('utf-16') ? UTF8 : declared;
}

// Bisects over prefixes: in streaming mode a sequence cut by the prefix's end is no error.
function firstUndecodable(bytes: Uint8Array, encoding: string): number | undefined {
  if (decodes(bytes, encoding)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // What breaks a sequence shows only at the byte after it; the fault is where the sequence starts.
  return good - incompleteTail(bytes.subarray(0, good), encoding).length;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// The bytes at the end that wait for the rest of their character.
function incompleteTail(bytes: Uint8Array, encoding: string): Uint8Array {
  const { length } = bytes;
  if (encoding.startsWith('utf-16')) {
    const odd = length % 2;
    const high = bytes[length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
    return bytes.slice(length - odd - (high >= 0xd8 && high <= 0xdb ? 2 : 0));
  }
  if (encoding !== UTF8) return new Uint8Array(0);
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.slice(length - back) : new Uint8Array(0);
  }
  return new Uint8Array(0);
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
