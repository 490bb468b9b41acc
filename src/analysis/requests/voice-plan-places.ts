// Places in the dialplan of a voice broadcast to places in its JSON: the words of a text to those words, a tag to the
// member that it comes from.

import type { Span } from '../../source/span.ts';
import { sourceSpan } from '../../syntax/decoded-text.ts';
import { jsonSpan, jsonText } from '../../syntax/json-nodes.ts';
import type { PlanInRequest } from '../request-plans.ts';
import type { RequestSubject } from './request-subject.ts';
import { type VoicePlanPiece, voicePlanPieces } from './voice-plan.ts';

/** The dialplan that a body with sounds stands for; undefined for any other body. */
export function voicePlanIn(subject: RequestSubject): PlanInRequest | undefined {
  const { call } = subject;
  const sounds = call?.sounds;
  if (call === undefined || sounds === undefined || subject.has(call, 'dialplanXml')) return undefined;
  const pieces = voicePlanPieces(call);
  const starts: number[] = [];
  let xml = '';
  for (const piece of pieces) {
    starts.push(xml.length);
    xml += piece.xml;
  }
  const node = subject.node(call, 'sounds');
  const whole = node === undefined ? subject.placeOf(sounds) : jsonSpan(node);
  const name = subject.keyPlace(call, 'sounds');
  const placeOf = ({ member }: VoicePlanPiece): Span => {
    if (member === undefined) return name;
    const holder = member === 'answeringMachineConfig' ? call : sounds;
    return subject.has(holder, member) ? subject.place(holder, member) : name;
  };
  const move = ({ start, end }: Span): Span => {
    const at = Math.max(
      0,
      starts.findLastIndex((from) => from <= start),
    );
    // The whole of the dialplan is the whole of the sounds.
    if (start === 0) return whole;
    const piece = pieces[at] as VoicePlanPiece;
    const from = starts[at] as number;
    const written =
      piece.isText === true && piece.member !== undefined
        ? subject.node(sounds, piece.member as 'liveSoundText')
        : undefined;
    if (written?.type !== 'string' || end > from + piece.xml.length) return placeOf(piece);
    const text = jsonText(written, subject.text);
    const index = unescapedIndex(piece.xml);
    return sourceSpan(text, index[start - from] ?? 0, index[end - from] ?? text.value.length);
  };
  return { xml, move, isMade: true };
}

// For each character of escaped text, and its end, which character of the text it belongs to.
function unescapedIndex(xml: string): number[] {
  const index: number[] = [];
  let at = 0;
  for (const match of xml.matchAll(/&#?\w+;|[\s\S]/g)) {
    for (let i = 0; i < match[0].length; i++) index.push(at);
    at++;
  }
  index.push(at);
  return index;
}
