// Which rules about dialplans have something to say about the texts and keys of a voice broadcast, and what to do then.

/** By rule: the help in terms of the request. Findings of all other rules are about tags that nobody wrote. */
export const MADE_PLAN_HELP: ReadonlyMap<string, string> = new Map([
  [
    'prompt-option-without-branch',
    'a voice broadcast takes "transferDigit" and "dncDigit" alone; offer those, or use a dialplan',
  ],
  ['branch-not-in-prompt', 'say so in the text'],
  ['prompt-too-long', 'shorten the text'],
  ['tts-long-number', 'put blanks or commas between the digits'],
  ['tts-raw-number-variable', ''],
  ['tts-url-in-prompt', 'say it in words, or leave it out'],
  ['tts-language-voice-mismatch', 'choose the voice of the language in "SoundTextVoice"'],
  ['system-variable-unknown', ''],
  ['variable-unclosed', 'close the brace'],
  ['opt-out-missing', 'add "dncDigit", and say so in the text'],
]);

/** A message about a made plan, without the tags that nobody wrote. */
export function inWordsOfSounds(message: string): string {
  return message
    .replaceAll('the prompt of menu "Live"', 'the live sound')
    .replaceAll(/(?:menu|play) "Live"/g, 'the live sound')
    .replaceAll('play "Machine"', 'the machine sound')
    .replaceAll('play "Transfer"', 'the transfer sound');
}
