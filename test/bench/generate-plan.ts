// Made-up dialplans of any size for benchmarks and mutation runs: surveys, transfers, counters, retries; no two alike.

/** A seeded source of numbers in [0, 1). The same seed gives the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 0x1_0000_0000;
  };
}

const TOPICS = [
  'the harvest fair',
  'the new library',
  'a dental visit',
  'the water supply',
  'the choir evening',
  'a parcel',
  'the bus line',
  'the blood drive',
];
const ANSWERS = ['Yes', 'No', 'Maybe', 'Later', 'Never'];

/** One valid plan of about `bytes` characters. */
export function generatePlan(bytes: number, seed = 1): string {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const parts: string[] = ['<dialplan name="Root">\n'];
  let length = parts[0]?.length ?? 0;
  for (let i = 1; length < bytes; i++) {
    const part = SECTIONS[Math.floor(random() * SECTIONS.length)]?.(i, pick) ?? '';
    parts.push(part);
    length += part.length;
  }
  parts.push(
    '  <play name="Goodbye" type="tts" voice="female1">Thank you for your time. Goodbye.</play>\n  <hangup name="Hangup"/>\n</dialplan>\n',
  );
  return parts.join('');
}

type Pick = <T>(items: readonly T[]) => T;

const SECTIONS: readonly ((i: number, pick: Pick) => string)[] = [question, counted, transfer, condition, recording];

function question(i: number, pick: Pick): string {
  const topic = pick(TOPICS);
  return `  <!-- question ${i} -->
  <menu name="Question_${i}" maxDigits="1" timeout="3500">
    <play type="tts" voice="female1">This is a question about ${topic}. Press 1 for ${pick(ANSWERS)}, press 2 for
      ${pick(ANSWERS)}, or press 3 for ${pick(ANSWERS)}.</play>
    <keypress pressed="1"><stash varname="Answer_${i}">first &amp; best</stash></keypress>
    <keypress pressed="2-3"><stash varname="Answer_${i}">\${call.lastinput}</stash></keypress>
    <keypress pressed="timeout"><goto>Goodbye</goto></keypress>
    <keypress pressed="default">
      <play type="tts" voice="female1">That is not a valid selection.</play>
      <goto>Goodbye</goto>
    </keypress>
  </menu>
`;
}

function counted(i: number, pick: Pick): string {
  return `  <setvar varname="tries_${i}">0</setvar>
  <menu name="Code_${i}" maxDigits="5" timeout="5000">
    <play name="Ask_${i}" type="tts">Please enter your code for ${pick(TOPICS)}.</play>
    <keypress pressed="1000-1999"><play type="tts">Welcome, \${contact.firstName}.</play></keypress>
    <keypress pressed="default">
      <setvar varname="tries_${i}">\${tries_${i}}+1</setvar>
      <if expr="\${tries_${i}} &lt; 3"><goto>Ask_${i}</goto><else><goto>Hangup</goto></else></if>
    </keypress>
    <keypress pressed="timeout"><hangup/></keypress>
  </menu>
`;
}

function transfer(i: number, pick: Pick): string {
  const number = 15_550_000_000 + ((i * 7919) % 9_999_999);
  return `  <play type="tts" voice="female2">Please hold while we connect you about ${pick(TOPICS)}.</play>
  <transfer name="Agents_${i}" callerid="\${call.callerid}" timeout="25" continue-after="true" musiconhold="blues">
    ${number}
  </transfer>
  <play type="tts" voice="female2">Thank you for talking to us.</play>
`;
}

function condition(i: number, pick: Pick): string {
  return `  <if name="Open_${i}" expr="\${global.time.hour.military} &gt;= 14 &amp;&amp; \${global.time.hour.military} &lt; 22">
    <play type="tts">We are open for ${pick(TOPICS)} today.</play>
    <else><play type="tts">We are closed. Please call again tomorrow.</play></else>
  </if>
`;
}

function recording(i: number, pick: Pick): string {
  return `  <play type="tts">Tell us about ${pick(TOPICS)} after the beep, and press pound when you are done.</play>
  <record varname="message_${i}" timeout="30000"/>
  <play type="url" cache="false">\${message_${i}}</play>
`;
}
