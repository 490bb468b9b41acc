import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sound-never-played',
  code: 'DP2210',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A voice broadcast has a sound that nobody ever hears.',
  why: '`answeringMachineConfig` says who hears what. LIVE_IMMEDIATE detects no machines and LIVE_WITH_AMD hangs up on them, so neither plays the machine sound; AM_ONLY hangs up on people. A sound before the transfer, or after the opt-out, needs its digit.',
  fix: 'Take the sound out, or choose the setting that plays it.',
  checkRequest(request, report) {
    const { call } = request;
    const sounds = call?.sounds;
    if (call === undefined || sounds === undefined || call.dialplanXml !== undefined) return;
    const setting = call.answeringMachineConfig ?? 'AM_AND_LIVE';
    const { transferDigit, dncDigit } = sounds;
    const isHeard = {
      live: setting !== 'AM_ONLY',
      machine: setting === 'AM_ONLY' || setting === 'AM_AND_LIVE',
      transfer: transferDigit !== undefined || request.has(sounds, 'transferDigit'),
      dnc: dncDigit !== undefined || request.has(sounds, 'dncDigit'),
    };
    for (const slot of ['live', 'machine', 'transfer', 'dnc'] as const) {
      const member = (['SoundText', 'SoundId'] as const)
        .map((end) => `${slot}${end}` as const)
        .find((name) => request.has(sounds, name));
      // Digits without a number have a finding of their own.
      if (isHeard[slot] || member === undefined || (slot === 'transfer' && request.has(sounds, 'transferNumber')))
        continue;
      const isByDigit = slot === 'transfer' || slot === 'dnc';
      report(request.keyPlace(sounds, member), {
        message: `nobody ever hears "${member}"`,
        label: isByDigit ? `there is no "${slot}Digit"` : WHY[setting],
        help: isByDigit
          ? `add "${slot}Digit", or take the sound out`
          : 'take the sound out, or change "answeringMachineConfig" to AM_AND_LIVE',
      });
    }
  },
});

const WHY = {
  AM_ONLY: 'AM_ONLY hangs up on people',
  AM_AND_LIVE: '',
  LIVE_WITH_AMD: 'LIVE_WITH_AMD hangs up on machines',
  LIVE_IMMEDIATE: 'LIVE_IMMEDIATE detects no machines: they hear the live sound',
} as const;
