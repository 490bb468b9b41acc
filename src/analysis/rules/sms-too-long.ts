import { parseTemplate } from '../../syntax/template.ts';
import { defineRule } from '../rule.ts';
import { contentPlace } from '../subject.ts';

export default defineRule({
  id: 'sms-too-long',
  code: 'DP4113',
  severity: 'info',
  preset: 'recommended',
  summary: 'A text message does not fit into one part.',
  why: 'One part holds 160 characters, or 70 when a single character is outside the alphabet of text messages. Longer messages are cut, or sent and paid in several parts.',
  fix: 'Shorten the message, or replace the characters that make it expensive.',
  check(subject, report) {
    for (const tag of [...subject.tagsOf('sms'), ...subject.tagsOf('text')]) {
      if (tag.element.broken || tag.content.value.length < 64) continue;
      const { parts } = parseTemplate(tag.content);
      const text = parts
        .map((part) => (part.kind === 'text' ? tag.content.value.slice(part.start, part.end) : ''))
        .join('');
      const open = parts.some((part) => part.kind === 'variable');
      const { length, unit, odd } = measure(text.replace(/\s+/g, ' '));
      const [single, joined] = unit === 'wide' ? [70, 67] : [160, 153];
      if (length <= single) continue;
      const count = `${open ? 'at least ' : ''}${Math.ceil(length / joined)} parts`;
      report(contentPlace(tag), {
        message: `the message has ${open ? 'at least ' : ''}${length} characters and is sent in ${count}`,
        help:
          odd === undefined
            ? `one part holds ${single} characters`
            : `without ${odd} and other special characters one part holds 160 characters, not 70`,
      });
    }
  },
});

const PLAIN = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
// These take two places each.
const DOUBLE = new Set('^{}\\[~]|€');

function measure(text: string): { length: number; unit: 'plain' | 'wide'; odd: string | undefined } {
  let length = 0;
  for (const character of text) {
    if (!PLAIN.has(character) && !DOUBLE.has(character)) return { length: text.length, unit: 'wide', odd: character };
    length += DOUBLE.has(character) ? 2 : 1;
  }
  return { length, unit: 'plain', odd: undefined };
}
