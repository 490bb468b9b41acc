import { nearestName } from '../../source/nearest-name.ts';
import { isSpoken } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { replacing, valuePlace } from '../subject.ts';

const VOICES = ['male1', 'female1', 'female2', 'spanish1', 'frenchcanadian1'];

export default defineRule({
  id: 'play-voice-unknown',
  code: 'DP2070',
  severity: 'error',
  preset: 'recommended',
  summary: 'A `play` asks for a voice that does not exist.',
  why: 'The platform has five voices. Asked for another, it may refuse the plan or speak in a voice nobody chose.',
  fix: 'Use `male1`, `female1`, `female2`, `spanish1` or `frenchcanadian1`.',
  fixable: 'safe',
  check(subject, report) {
    for (const tag of subject.tagsOf('play')) {
      const { voice } = tag;
      if (voice === undefined || tag.element.broken || VOICES.includes(voice.value) || !isSpoken(tag)) continue;
      const plain = voice.value.trim().toLowerCase();
      if (plain === 'femalespanish' || plain.includes('${')) continue;
      const place = valuePlace(voice);
      if (plain === '') {
        report(place, { message: 'the voice is empty', help: `use one of ${VOICES.join(', ')}` });
        continue;
      }
      // The API writes the same five names in capitals.
      const same = VOICES.includes(plain);
      const near = same ? plain : nearestName(plain, VOICES);
      report(place, {
        message: `no voice is called "${voice.value}"`,
        help: near === undefined ? `use one of ${VOICES.join(', ')}` : `did you mean "${near}"?`,
        fixes: near === undefined ? [] : replacing(`use ${near}`, place, near, same ? 'safe' : 'unsafe'),
      });
    }
  },
});
