// What is heard: speech, sounds, tones, and silence.

import type { NodeId } from '../analysis/flow-graph.ts';
import { DEFAULT_WORDS_PER_MINUTE, speechMs } from '../analysis/speech-time.ts';
import { timeoutMs } from '../model/duration.ts';
import { DEFAULT_PAUSE_MS, SOUND_MS, TONE_MS, TONE_PAUSE_MS } from './durations.ts';
import type { Operation, Spoken } from './program.ts';
import { type RunningCall, STAYS } from './running-call.ts';
import { goOn, passesOver } from './ways-on.ts';

/** Who speaks when no voice is named (Q45). */
const DEFAULT_VOICE = 'female1';
const MOST_SPOKEN = 500;

export function runPlay(call: RunningCall, operation: Operation): NodeId {
  const { node, sound: source } = operation;
  // A key has stopped this pass of the prompts (Q14).
  if (call.skipping !== undefined && call.skipping.menu === node.menu) return goOn(call, operation);
  if (passesOver(call, 'the prompt is not heard')) return goOn(call, operation);
  const interruptible = node.menu !== undefined;
  if (source !== 'tts') {
    const sound = call.expand(operation.text);
    const ms = call.setup.soundMs ?? SOUND_MS;
    if (call.effects !== undefined) call.emit({ type: 'play', source, sound, ms, interruptible });
    return plays(call, operation, sound, ms);
  }
  const voice = call.rawAttribute(operation, 'voice') ?? DEFAULT_VOICE;
  const spoken = speechOf(call, operation, voice);
  if (call.effects !== undefined) call.emit({ type: 'say', text: spoken.text, voice, ms: spoken.ms, interruptible });
  return plays(call, operation, spoken.text, spoken.ms);
}

function plays(call: RunningCall, { id, node }: Operation, prompt: string, ms: number): typeof STAYS {
  call.prompt = prompt;
  const interruptible = node.menu !== undefined;
  call.wait = { kind: 'prompt', node: id, since: call.at, until: call.at + ms, interruptible };
  return STAYS;
}

function speechOf(call: RunningCall, operation: Operation, voice: string): Spoken {
  const pace = call.setup.wordsPerMinute;
  const isConstant = operation.text.constant !== undefined && pace === undefined;
  const { kept } = operation;
  if (isConstant && kept.speech !== undefined) return kept.speech;
  const written = call.expand(operation.text);
  const { spoken: known } = call.program;
  const before = pace === undefined ? known.get(written) : undefined;
  if (before !== undefined) return before;
  const text = written.replace(/\s+/g, ' ');
  const wordsPerMinute = typeof pace === 'object' ? pace[voice] : pace;
  const spoken = { text, ms: speechMs(withoutMarkup(text), wordsPerMinute ?? DEFAULT_WORDS_PER_MINUTE) };
  if (isConstant) kept.speech = spoken;
  else if (pace === undefined) {
    // Texts with names in them may all be different.
    if (known.size >= MOST_SPOKEN) known.clear();
    known.set(written, spoken);
  }
  return spoken;
}

// Speech markup is written with escaped angle brackets; it is not read out.
function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(/<\/?[A-Za-z][^<>]*>/g, ' ') : text;
}

export function runDtmf(call: RunningCall, operation: Operation): NodeId {
  if (passesOver(call, 'no tones are sent')) return goOn(call, operation);
  const sound = call.expand(operation.text);
  let ms = 0;
  for (const tone of sound) ms += tone === 'w' ? TONE_PAUSE_MS : /[0-9*#]/.test(tone) ? TONE_MS : 0;
  call.emit({ type: 'play', source: 'tones', sound, ms, interruptible: false });
  call.wait = { kind: 'pause', node: operation.id, since: call.at, until: call.at + ms };
  return STAYS;
}

export function runWait(call: RunningCall, operation: Operation): NodeId {
  const ms = timeoutMs(call.expand(operation.text)) ?? DEFAULT_PAUSE_MS;
  call.notice('pause', `nothing is heard for ${ms / 1000} s`);
  call.wait = { kind: 'pause', node: operation.id, since: call.at, until: call.at + ms };
  return STAYS;
}
