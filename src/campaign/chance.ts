// Chance that belongs to one person: each question has its own answer, however many others were asked before. What is
// changed in a campaign changes only what hangs on it.

/** Questions that chance answers, each with a number of its own. */
export const Purpose = {
  persona: 1,
  dial: 2,
  ring: 3,
  detection: 4,
  hangup: 5,
  key: 6,
  keyDelay: 7,
  entry: 8,
  transfer: 9,
  talk: 10,
  patience: 11,
  plan: 12,
  recording: 13,
  reply: 14,
  replyDelay: 15,
  send: 16,
  server: 17,
} as const;

export type Purpose = (typeof Purpose)[keyof typeof Purpose];

export class PersonalChance {
  #high = 0;
  #low = 0;

  /** The chance of the person with this key (a number, and which of several with it), in a campaign of this seed. */
  constructor(seed: number, key: string, nth: number) {
    this.#high = mixed(seed ^ 0x9e37_79b9, nth + 1);
    this.#low = mixed(~seed, nth + 0x51ed);
    for (let i = 0; i < key.length; i++) {
      const sign = key.charCodeAt(i);
      this.#high = Math.imul(this.#high ^ sign, 0x0100_0193);
      this.#low = Math.imul(this.#low ^ (sign + i), 0x85eb_ca6b);
    }
    this.#high = finished(this.#high);
    this.#low = finished(this.#low ^ this.#high);
  }

  /** From 0 up to but not 1: the same for the same question, whatever else was asked. */
  draw(purpose: Purpose, attempt: number, nth = 0): number {
    return this.whole(purpose, attempt, nth) / 4_294_967_296;
  }

  /** A whole number from 0 up to but not 2 to the 32. */
  whole(purpose: Purpose, attempt: number, nth = 0): number {
    const question =
      Math.imul(purpose, 0x9e37_79b1) ^ Math.imul(attempt + 1, 0x85eb_ca77) ^ Math.imul(nth + 1, 0xc2b2_ae3d);
    return finished(this.#high ^ finished(question ^ this.#low)) >>> 0;
  }
}

function mixed(a: number, b: number): number {
  return finished(Math.imul(a, 0xcc9e_2d51) ^ Math.imul(b, 0x1b87_3593));
}

/** The last step of MurmurHash3: each bit of the input counts for each of the output. */
function finished(hash: number): number {
  let mixing = hash ^ (hash >>> 16);
  mixing = Math.imul(mixing, 0x85eb_ca6b);
  mixing ^= mixing >>> 13;
  mixing = Math.imul(mixing, 0xc2b2_ae35);
  return mixing ^ (mixing >>> 16);
}
