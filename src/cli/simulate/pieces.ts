// A campaign in pieces: each is simulated by itself, on any machine, and writes its counts; the counts of all, put together,
// are those of the whole.

import { readFileSync } from 'node:fs';
import { addTally, newTally, type Tally } from '../../campaign/tally.ts';
import { SourceText } from '../../source/source-text.ts';
import { UsageError } from '../process-ends.ts';
import { unreadFile } from '../unread-file.ts';
import { type LaneSizes, mergeLines } from './call-lines.ts';
import { broadcastOf, type LoadedBroadcast } from './load-broadcast.ts';
import type { GivenSettings } from './settings.ts';

/** What a piece writes: all that is needed to put it together with the others. */
export interface Piece {
  readonly kind: 'campaign-piece';
  readonly version: 1;
  readonly piece: number;
  readonly of: number;
  /** The broadcast's file, as it was read. */
  readonly path: string;
  readonly text: string;
  readonly settings: GivenSettings;
  /** The files of people, by name and size: pieces of other people do not belong together. */
  readonly people: readonly { readonly path: string; readonly size: number }[];
  readonly scrubDuplicates: boolean;
  readonly strictNumbers: boolean;
  readonly tally: Tally;
  readonly calls: { readonly path: string; readonly sizes: LaneSizes } | undefined;
}

export interface Merged {
  readonly broadcast: LoadedBroadcast;
  readonly settings: GivenSettings;
  readonly tally: Tally;
}

/** Puts pieces together; `calls`: where their lines go. Pieces that do not fit are a `UsageError`. */
export function mergePieces(paths: readonly string[], calls: string | undefined): Merged {
  const pieces = paths.map((path) => ({ path, piece: readPiece(path) }));
  const [first] = pieces;
  if (first === undefined)
    throw new UsageError('--merge: no pieces', 'such as `dialplan simulate --merge piece-1.json piece-2.json`');
  const { of } = first.piece;
  for (const { path, piece } of pieces)
    if (fingerprint(piece) !== fingerprint(first.piece))
      throw new UsageError(
        `${path}: it is no piece of the campaign that ${first.path} is one of`,
        'all need the same broadcast, people and options',
      );
  const there = new Map(pieces.map(({ path, piece: { piece } }) => [piece, path]));
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((piece) => !there.has(piece));
  if (missing.length > 0)
    throw new UsageError(
      `--merge: of ${of} pieces ${missing.join(', ')} is missing`,
      `simulate it with --shard ${missing[0]}/${of}`,
    );
  if (pieces.length > of) throw new UsageError('--merge: a piece is given twice', 'give each once');
  const broadcast = broadcastOf({
    source: new SourceText(first.piece.path, first.piece.text),
    encodingFindings: [],
  });
  if (broadcast === undefined)
    throw new UsageError(`${first.path}: its broadcast cannot be read any more`, 'simulate the pieces again');
  const tally = newTally(broadcast.flow?.nodes.length ?? 0, broadcast.flow?.edges.length ?? 0);
  for (const { piece } of pieces) addTally(tally, piece.tally);
  if (calls !== undefined) {
    const written = pieces.map(({ path, piece }) => {
      if (piece.calls === undefined)
        throw new UsageError(`${path}: it was simulated without --calls`, 'simulate all pieces with it');
      return piece.calls;
    });
    mergeLines(calls, written);
  }
  return { broadcast, settings: first.piece.settings, tally };
}

function readPiece(path: string): Piece {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadFile(path, error, path, /\.json$/i);
  }
  try {
    const piece = JSON.parse(text) as Partial<Piece> | null;
    if (piece?.kind === 'campaign-piece' && piece.version === 1) return piece as Piece;
  } catch {
    // Told below.
  }
  throw new UsageError(`${path}: that is no piece of a campaign`, '--shard 1/4 -o piece-1.json writes one');
}

function fingerprint({ of, text, settings, people, scrubDuplicates, strictNumbers }: Piece): string {
  const sizes = people.map(({ size }) => size);
  return JSON.stringify([of, text, settings, sizes, scrubDuplicates, strictNumbers]);
}
