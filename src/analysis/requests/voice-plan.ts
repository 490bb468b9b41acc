// A voice broadcast as a dialplan: what the platform does with sounds, keys and answering machines, in tags.

import type { CallBroadcast, CallBroadcastSounds } from '../../model/generated/requests.ts';
import { escapeAttribute, escapeText } from '../../syntax/print-xml.ts';

type Slot = 'live' | 'machine' | 'transfer' | 'dnc';

/** A member of the broadcast or of its sounds. */
export type VoiceMember = keyof CallBroadcastSounds | 'answeringMachineConfig';

/** A piece of the dialplan, with the member that it comes from; without one it comes from there being sounds at all. */
export interface VoicePlanPiece {
  readonly xml: string;
  readonly member?: VoiceMember;
  /** True when the piece is the text of the member, escaped. */
  readonly isText?: true;
}

/**
 * The dialplan of a voice broadcast: answering machines and people by `answeringMachineConfig`, the live sound with its
 * keys, then the transfer or the do-not-call list. Other keys, and silence, end the call after the sound. For a broadcast
 * without sounds it is a call that ends at once.
 */
export function voicePlan(broadcast: CallBroadcast): string {
  return voicePlanPieces(broadcast)
    .map(({ xml }) => xml)
    .join('');
}

/** The same in pieces that know where they come from. */
export function voicePlanPieces({
  sounds = {},
  answeringMachineConfig: setting = 'AM_AND_LIVE',
}: CallBroadcast): VoicePlanPiece[] {
  const plan = new PlanWriter(sounds);
  plan.write('<dialplan name="VoiceBroadcast">');
  plan.deeper();
  if (setting === 'LIVE_IMMEDIATE') plan.live();
  else {
    plan.line('<amd>', 'answeringMachineConfig');
    plan.within('live', () => (setting === 'AM_ONLY' ? plan.hangUp() : plan.live()));
    plan.within('machine', () => (setting === 'LIVE_WITH_AMD' ? plan.hangUp() : plan.machine()));
    plan.line('</amd>');
  }
  plan.shallower();
  plan.line('</dialplan>');
  plan.write('\n');
  return plan.pieces;
}

class PlanWriter {
  readonly pieces: VoicePlanPiece[] = [];
  readonly #sounds: CallBroadcastSounds;
  #depth = 0;

  constructor(sounds: CallBroadcastSounds) {
    this.#sounds = sounds;
  }

  write(xml: string, member?: VoiceMember): void {
    this.pieces.push(member === undefined ? { xml } : { xml, member });
  }

  line(xml: string, member?: VoiceMember): void {
    this.write(`\n${'  '.repeat(this.#depth)}`);
    this.write(xml, member);
  }

  deeper(): void {
    this.#depth++;
  }

  shallower(): void {
    this.#depth--;
  }

  within(tag: string, inside: () => void): void {
    this.deeper();
    this.line(`<${tag}>`);
    this.deeper();
    inside();
    this.shallower();
    this.line(`</${tag}>`);
    this.shallower();
  }

  hangUp(): void {
    this.line('<hangup/>');
  }

  machine(): void {
    this.#play('machine', 'Machine');
    this.hangUp();
  }

  live(): void {
    const { transferDigit, transferNumber, dncDigit } = this.#sounds;
    const transfers = transferDigit !== undefined && transferNumber !== undefined;
    const heard = soundOf(this.#sounds, 'live');
    if (heard === undefined || (!transfers && dncDigit === undefined)) {
      this.#play('live', 'Live');
      this.hangUp();
      return;
    }
    this.line('<menu name="Live" maxDigits="1">', heard);
    this.deeper();
    this.#play('live');
    if (transfers) this.#key(transferDigit, 'transferDigit', () => this.#transfer(transferNumber));
    if (dncDigit !== undefined && !(transfers && dncDigit === transferDigit))
      this.#key(dncDigit, 'dncDigit', () => this.#doNotCall());
    this.shallower();
    this.line('</menu>');
    this.hangUp();
  }

  #key(digit: string, member: VoiceMember, inside: () => void): void {
    this.line(`<keypress pressed="${escapeAttribute(digit)}">`, member);
    this.deeper();
    inside();
    this.shallower();
    this.line('</keypress>');
  }

  #transfer(number: string): void {
    const isAnnounced = this.#play('transfer', 'Transfer');
    this.line(`<transfer${isAnnounced ? '' : ' name="Transfer"'}>${escapeText(number)}</transfer>`, 'transferNumber');
  }

  #doNotCall(): void {
    this.line('<dnc name="DoNotCall">${call.phonenumber}</dnc>', 'dncDigit');
    this.#play('dnc');
    this.hangUp();
  }

  /** False when the slot has no sound. */
  #play(slot: Slot, name?: string): boolean {
    const member = soundOf(this.#sounds, slot);
    if (member === undefined) return false;
    const label = name === undefined ? '' : ` name="${name}"`;
    if (member.endsWith('Id')) {
      this.line(`<play${label} type="callfireid">${this.#sounds[member]}</play>`, member);
      return true;
    }
    const voice = this.#sounds[`${slot}SoundTextVoice`]?.toLowerCase();
    this.line(`<play${label} type="tts"${voice === undefined ? '' : ` voice="${voice}"`}>`, member);
    this.pieces.push({ xml: escapeText(String(this.#sounds[member])), member, isText: true });
    this.write('</play>', member);
    return true;
  }
}

/** The member that fills a slot: its text, which wins, or its stored sound. */
function soundOf(sounds: CallBroadcastSounds, slot: Slot): `${Slot}SoundText` | `${Slot}SoundId` | undefined {
  if ((sounds[`${slot}SoundText`] ?? '').trim() !== '') return `${slot}SoundText`;
  return sounds[`${slot}SoundId`] === undefined ? undefined : `${slot}SoundId`;
}
