// Where a way leads, in a few words: the name of the next tag, what it says, or what it does.

import type { FlowGraph, FlowNode, NodeId } from '../../analysis/flow-graph.ts';
import { shortened } from '../../source/shortened.ts';
import { cleanText } from '../report/column-text.ts';

const MOST_HOPS = 20;
const SHOWN_WORDS = 28;

export interface Lead {
  /** What the way writes down before it gets there: `Yes`. */
  readonly answer: string | undefined;
  /** Where it leads: `Goodbye`, `"Thank you…"`, `hang up`. */
  readonly words: string;
}

/** What lies at the end of an edge. */
export function leadOf(flow: FlowGraph, target: NodeId): Lead {
  let answer: string | undefined;
  let at = target;
  for (let hop = 0; hop < MOST_HOPS; hop++) {
    const node = flow.nodes[at];
    if (node === undefined) break;
    const words = placeWords(node);
    if (words !== undefined) return { answer, words };
    if (node.kind === 'stash' && answer === undefined) answer = inFewWords(node.text ?? '');
    const edge = flow.edges.find(({ from }) => from === at);
    if (edge === undefined) break;
    if (edge.on === 'unresolved') return { answer, words: `nowhere: no tag "${inFewWords(node.text ?? '')}"` };
    at = edge.to;
  }
  return { answer, words: 'on' };
}

/** What is at a node; undefined for tags that lead on without a trace. */
function placeWords(node: FlowNode): string | undefined {
  if (node.name !== undefined && node.kind !== 'collect') return cleanText(node.name);
  switch (node.kind) {
    case 'play':
      return spoken(node);
    case 'hangup':
      return 'hang up';
    case 'end':
      return 'the end of the call';
    case 'menu':
      return 'a menu';
    case 'collect':
      return 'the menu waits';
    case 'transfer':
      return `transfer to ${inFewWords(node.text ?? '')}`;
    case 'record':
      return 'a recording';
    case 'if':
      return `if ${inFewWords(node.attributes?.['expr'] ?? '…')}`;
    case 'sms':
      return 'a text message';
    case 'dnc':
      return 'do-not-call list';
    case 'get':
    case 'post':
      return 'a web request';
    default:
      return undefined;
  }
}

function spoken({ attributes, text }: FlowNode): string {
  const type = attributes?.['type'] ?? 'tts';
  return type === 'tts' ? `"${inFewWords(text ?? '')}"` : `sound ${inFewWords(text ?? '')}`;
}

function inFewWords(text: string): string {
  return shortened(cleanText(text), SHOWN_WORDS);
}
