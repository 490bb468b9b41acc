import { sourceSpan } from '../../syntax/decoded-text.ts';
import { escapeText } from '../../syntax/print-xml.ts';
import { isSpoken } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { isInsideMarkup, spokenTexts } from '../spoken-texts.ts';
import { contentPlace, replacing } from '../subject.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"']{1,200}/gi;

export default defineRule({
  id: 'tts-url-in-prompt',
  code: 'DP4079',
  severity: 'info',
  preset: 'recommended',
  summary: 'A web address in speech is written for the eye.',
  why: 'The voice reads out every letter of `www` and `http`, and words that run together come out wrong.',
  fix: 'Write the address as a person would say it: `example dot com`.',
  fixable: 'unsafe',
  check(subject, report) {
    for (const { text } of subject.once(spokenTexts)) {
      for (const { 0: match, index } of text.value.matchAll(ADDRESS)) {
        if (isInsideMarkup(text.value, index)) continue;
        const address = match.replace(/[.,;:!?)]+$/, '');
        const span = sourceSpan(text, index, index + address.length);
        if (address === text.value.trim() && /^https?:/i.test(address)) {
          report(span, {
            message: `"${address}" is read out, not played`,
            help: 'to play the sound, write type="url"',
          });
          continue;
        }
        const spoken = asSpoken(address);
        report(span, {
          message: `"${address}" is hard to understand when read out`,
          help: `write it as it is said: ${spoken}`,
          fixes: address.includes('${') ? [] : replacing(`write ${spoken}`, span, escapeText(spoken), 'unsafe'),
        });
      }
    }
    for (const tag of subject.tagsOf('play')) {
      const name = /^\$\{\s*(\w+)\s*\}$/.exec(tag.content.value)?.[1];
      const set = subject.variables.byName.get(name ?? '') ?? [];
      if (tag.element.broken || !isSpoken(tag) || set.length === 0 || set.some(({ tag }) => tag.kind !== 'record'))
        continue;
      report(contentPlace(tag), {
        message: `the address of the recording "${name}" is read out, letter by letter`,
        help: `to play it, write type="url" cache="false"`,
      });
    }
  },
});

function asSpoken(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '')
    .replace(/\./g, ' dot ')
    .replace(/\//g, ' slash ')
    .replace(/-/g, ' dash ');
}
