// What an author does to the text of a plan, in steps. A place is the beginning of a tag as it is written, and must be
// there exactly once.

export type Step = (text: string) => string;

export function change(from: string, to: string): Step {
  return (text) => {
    const at = place(text, from);
    return text.slice(0, at) + to + text.slice(at + from.length);
  };
}

export function changeAll(from: string, to: string): Step {
  return (text) => {
    if (!text.includes(from)) throw new Error(`nowhere: ${from}`);
    return text.replaceAll(from, to);
  };
}

export function drop(start: string): Step {
  return (text) => change(element(text, start), '')(text);
}

export function putBefore(start: string, xml: string): Step {
  return (text) => change(start, `${xml}\n${start}`)(text);
}

export function putAfter(start: string, xml: string): Step {
  return (text) => {
    const found = element(text, start);
    return change(found, `${found}\n${xml}`)(text);
  };
}

export function putFirstIn(start: string, xml: string): Step {
  return (text) => {
    const found = element(text, start);
    const open = found.indexOf('>') + 1;
    return change(found, `${found.slice(0, open)}\n${xml}${found.slice(open)}`)(text);
  };
}

export function putLastIn(start: string, xml: string): Step {
  return (text) => {
    const found = element(text, start);
    const close = found.lastIndexOf('</');
    return change(found, `${found.slice(0, close)}${xml}\n${found.slice(close)}`)(text);
  };
}

type Putting = (start: string, xml: string) => Step;

/** Takes a tag out and puts it where `put` says. */
export function move(start: string, put: Putting, target: string): Step {
  return (text) => put(target, element(text, start))(drop(start)(text));
}

/** Puts a copy of a tag, after `alter`, behind it. */
export function duplicate(start: string, alter: Step = (copy) => copy): Step {
  return (text) => putAfter(start, alter(element(text, start)))(text);
}

export function swap(one: string, other: string): Step {
  return (text) => {
    const [a, b] = [element(text, one), element(text, other)];
    return change('\0', b)(change(b, a)(change(a, '\0')(text)));
  };
}

export function swapContents(one: string, other: string): Step {
  return (text) => {
    const [a, b] = [element(text, one), element(text, other)];
    const [insideA, insideB] = [inside(a), inside(b)];
    return change(
      b,
      b.replace(insideB, () => insideA),
    )(
      change(
        a,
        a.replace(insideA, () => insideB),
      )(text),
    );
  };
}

/** Puts `open` and `close` around the tags from one to another. */
export function wrap(first: string, last: string, open: string, close: string): Step {
  return (text) => putAfter(last, close)(putBefore(first, open)(text));
}

export function unwrap(start: string): Step {
  return (text) => {
    const found = element(text, start);
    return change(found, inside(found))(text);
  };
}

function place(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) throw new Error(`nowhere: ${wanted}`);
  if (text.includes(wanted, at + 1)) throw new Error(`more than once: ${wanted}`);
  return at;
}

function element(text: string, start: string): string {
  const from = place(text, start);
  const [, name = ''] = /^<(\w+)/.exec(start) ?? [];
  const tags = new RegExp(`<(/?)${name}\\b[^>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    if (tag[2] === '') depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return text.slice(from, tags.lastIndex);
  }
  throw new Error(`never closed: ${start}`);
}

function inside(xml: string): string {
  return xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('</'));
}

/** A step on one tag and what it holds, where the same is written elsewhere too. */
export function within(start: string, ...steps: Step[]): Step {
  return (text) => {
    const found = element(text, start);
    return change(
      found,
      steps.reduce((edited, step) => step(edited), found),
    )(text);
  };
}
