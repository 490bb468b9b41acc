import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'dnc-digit-is-transfer-digit',
  code: 'DP2209',
  severity: 'error',
  preset: 'correctness',
  summary: 'One digit both transfers a call and asks never to be called again.',
  why: 'Whichever the platform takes, some callers get the opposite of what they asked for.',
  fix: 'Give `dncDigit` a key of its own.',
  checkRequest(request, report) {
    const sounds = request.call?.sounds;
    if (sounds?.dncDigit === undefined || sounds.dncDigit !== sounds.transferDigit) return;
    report(request.place(sounds, 'dncDigit'), {
      message: `"${sounds.dncDigit}" is both "transferDigit" and "dncDigit"`,
      help: 'use another key for one of them',
      related: [{ span: request.place(sounds, 'transferDigit'), message: 'the transfer digit' }],
    });
  },
});
